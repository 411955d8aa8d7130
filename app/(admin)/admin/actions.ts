'use server';

import { z } from 'zod';
import { staffAction } from '@/lib/actions/staff-action';
import { theCompany } from '@/lib/company/read-company';
import { staffLocale } from '@/lib/i18n/resolve-locale';
import { customerOptions } from './_components/customer-options';

/** What Quick insert's forms for customers and contacts offer; asked for when one of them is opened. */
export const quickOptionsAction = staffAction({
  permission: 'customers:view',
  input: z.object({}),
  run: async (tx, viewer) =>
    customerOptions(viewer, staffLocale(viewer, (await theCompany(tx)).language), null, tx),
});
