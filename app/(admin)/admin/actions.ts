'use server';

import { getLocale } from 'next-intl/server';
import { z } from 'zod';
import { staffAction } from '@/lib/actions/staff-action';
import { customerOptions } from './_components/customer-options';

/** What Quick insert's forms for customers and contacts offer; asked for when one of them is opened. */
export const quickOptionsAction = staffAction({
  permission: 'customers:view',
  input: z.object({}),
  run: async (_tx, viewer) => customerOptions(viewer, await getLocale()),
});
