import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { grantStaff } from '@/lib/auth/require-staff';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import { theCompany } from '@/lib/company/read-company';
import { staffLocale } from '@/lib/i18n/resolve-locale';
import { reportContext } from '@/lib/reports/report-context';
import { reportCsv } from '@/lib/reports/report-csv';
import type { Report } from '@/lib/reports/report-filter';

type Params = { params: Promise<{ report: string }> };

const REPORTS: readonly Report[] = ['groups', 'customers'];

/** A report as CSV, with the address of its screen: `/api/reports/groups?period=last_year`. */
async function csvForStaff(request: Request, { params }: Params): Promise<Response> {
  const signedIn = await signedInStaff();
  if (!signedIn) redirect('/admin/login');
  const viewer = grantStaff(signedIn, 'reports:view');
  const asked = (await params).report;
  const report = REPORTS.find((each) => each === asked);
  if (!viewer || !report) return new Response(null, { status: 404 });
  const { filter } = await reportContext(viewer, Object.fromEntries(new URL(request.url).searchParams));
  const { period } = filter.asked;
  // The screen says what is wrong with it; its button leads here with sound periods alone.
  if (!period) return new Response(null, { status: 400 });
  const locale = staffLocale(viewer, (await theCompany()).language);
  const text = await reportCsv(viewer, report, filter, period, locale);
  const name = [report, filter.currency, period.from ?? 'all', period.to].join('_');
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

export const GET = declare(csvForStaff, { area: 'staff', permission: 'reports:view' });
