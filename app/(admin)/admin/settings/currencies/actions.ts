'use server';

import { z } from 'zod';
import { staffAction } from '@/lib/actions/staff-action';
import { deleteRate } from '@/lib/rates/delete-rate';
import { importRates } from '@/lib/rates/import-rates';
import { saveRate } from '@/lib/rates/save-rate';
import { RateFile, RateInput } from '@/lib/rates/schemas';

const revalidates = () => ['/admin/settings/currencies'];

export const saveRateAction = staffAction({
  permission: 'settings:edit',
  input: RateInput,
  run: saveRate,
  revalidates,
});

export const importRatesAction = staffAction({
  permission: 'settings:edit',
  input: RateFile,
  run: importRates,
  revalidates,
});

export const deleteRateAction = staffAction({
  permission: 'settings:edit',
  input: z.object({ id: z.uuid() }),
  run: deleteRate,
  revalidates,
});
