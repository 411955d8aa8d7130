'use server';

import { z } from 'zod';
import { staffAction } from '@/lib/actions/staff-action';
import { loadSampleData } from '@/lib/sample/load-sample-data';
import { removeSampleData } from '@/lib/sample/remove-sample-data';

/** Both are asked before, and say that they were. */
const Confirmed = z.object({ confirmed: z.literal(true) });

export const loadSampleDataAction = staffAction({
  permission: 'settings:edit',
  input: Confirmed,
  run: loadSampleData,
  revalidates: () => ['/'],
});

export const removeSampleDataAction = staffAction({
  permission: 'settings:edit',
  input: Confirmed,
  run: removeSampleData,
  revalidates: () => ['/'],
});
