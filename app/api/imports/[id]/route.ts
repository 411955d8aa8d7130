import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { grantStaff } from '@/lib/auth/require-staff';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import { currentCompany } from '@/lib/company/read-company';
import { csvResponse } from '@/lib/csv/csv-response';
import { staffLocale } from '@/lib/i18n/resolve-locale';
import { staffTranslatorFor } from '@/lib/i18n/translator';
import { leftOutOf } from '@/lib/imports/left-out-of';

/** The rows of an import that are left out, as CSV with the reasons. Where there are none, it is a 404. */
async function leftOutRows(
  _request: Request,
  { params }: RouteContext<'/api/imports/[id]'>,
): Promise<Response> {
  const viewer = await signedInStaff();
  if (!viewer) redirect('/admin/login');
  const allowed = grantStaff(viewer, 'customers:create');
  const locale = staffLocale(viewer, (await currentCompany())?.language);
  const file = allowed && (await leftOutOf(allowed, (await params).id, locale));
  if (!file) return new Response(null, { status: 404 });
  const name = staffTranslatorFor(locale, 'imports')('fileLeftOut');
  return csvResponse(new Uint8Array(file), name);
}

export const GET = declare(leftOutRows, { area: 'staff', permission: 'customers:create' });
