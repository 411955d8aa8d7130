import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { grantStaff } from '@/lib/auth/require-staff';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import { currentCompany } from '@/lib/company/read-company';
import { csvResponse } from '@/lib/csv/csv-response';
import { parseCustomerFilter } from '@/lib/customers/customer-filter';
import { staffLocale } from '@/lib/i18n/resolve-locale';
import { staffTranslatorFor } from '@/lib/i18n/translator';
import { exportFile } from '@/lib/imports/export-file';

/** The list of customers as CSV, with the search and the filters of its address. */
async function customersAsCsv(request: Request): Promise<Response> {
  const viewer = await signedInStaff();
  if (!viewer) redirect('/admin/login');
  const allowed = grantStaff(viewer, 'customers:view');
  if (!allowed) return new Response(null, { status: 404 });
  const filter = parseCustomerFilter(Object.fromEntries(new URL(request.url).searchParams));
  const locale = staffLocale(viewer, (await currentCompany())?.language);
  const name = staffTranslatorFor(locale, 'imports')('fileCustomers');
  return csvResponse(exportFile(allowed, filter, locale), name);
}

export const GET = declare(customersAsCsv, { area: 'staff', permission: 'customers:view' });
