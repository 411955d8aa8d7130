'use server';

import { z } from 'zod';
import { staffAction } from '@/lib/actions/staff-action';
import { retirePaymentMode } from '@/lib/payment-modes/retire-payment-mode';
import { savePaymentMode } from '@/lib/payment-modes/save-payment-mode';
import { PaymentModeInput } from '@/lib/payment-modes/schemas';
import { saveSeries } from '@/lib/series/save-series';
import { SeriesInput } from '@/lib/series/schemas';
import { SalesSettings } from '@/lib/settings/schemas';
import { writeSettings } from '@/lib/settings/write-settings';
import { retireTax } from '@/lib/taxes/retire-tax';
import { saveTax } from '@/lib/taxes/save-tax';
import { TaxInput } from '@/lib/taxes/schemas';

const revalidates = () => ['/admin/settings/sales'];

export const saveSalesSettingsAction = staffAction({
  permission: 'settings:edit',
  input: SalesSettings,
  run: writeSettings,
});

export const saveSeriesAction = staffAction({
  permission: 'settings:edit',
  input: SeriesInput,
  run: saveSeries,
  revalidates,
});

export const saveTaxAction = staffAction({
  permission: 'settings:edit',
  input: TaxInput,
  run: saveTax,
  revalidates,
});

export const retireTaxAction = staffAction({
  permission: 'settings:edit',
  input: z.object({ id: z.uuid() }),
  run: retireTax,
  revalidates,
});

export const savePaymentModeAction = staffAction({
  permission: 'settings:edit',
  input: PaymentModeInput,
  run: savePaymentMode,
  revalidates,
});

export const retirePaymentModeAction = staffAction({
  permission: 'settings:edit',
  input: z.object({ id: z.uuid() }),
  run: retirePaymentMode,
  revalidates,
});
