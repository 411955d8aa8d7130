import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { grantStaff } from '@/lib/auth/require-staff';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { csvResponse } from '@/lib/csv/csv-response';
import { staffLocale } from '@/lib/i18n/resolve-locale';
import type { ListParams } from '@/lib/lists/list-params';
import { ageingContext } from '@/lib/reports/ageing-context';
import { ageingCsv } from '@/lib/reports/ageing-csv';
import { currencyParam } from '@/lib/reports/currency-choice';
import { reportContext } from '@/lib/reports/report-context';
import { reportCsv } from '@/lib/reports/report-csv';
import { REPORTS, type SalesReport } from '@/lib/reports/report-filter';

type Params = { params: Promise<{ report: string }> };

/** A report as CSV, with the address of its screen: `/api/reports/groups?period=last_year`. */
async function csvForStaff(request: Request, { params }: Params): Promise<Response> {
  const signedIn = await signedInStaff();
  if (!signedIn) redirect('/admin/login');
  const viewer = grantStaff(signedIn, 'reports:view');
  const asked = (await params).report;
  const report = REPORTS.find((each) => each === asked);
  if (!viewer || !report) return new Response(null, { status: 404 });
  const locale = staffLocale(viewer, (await theCompany()).language);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const answer = await (report === 'ageing'
    ? ageingFor(viewer, query, locale)
    : salesFor(viewer, report, query, locale));
  // The screen says what is wrong with it; its button leads here with sound addresses alone.
  return answer ?? new Response(null, { status: 400 });
}

async function ageingFor(viewer: Staff<'reports:view'>, query: ListParams, locale: string) {
  const { filter } = await ageingContext(viewer, query);
  const { day } = filter.asked;
  if (!day || filter.choice.unknown) return null;
  const bytes = await ageingCsv(viewer, filter, day, locale);
  return csvResponse(bytes, `ageing_${currencyParam(filter.choice)}_${day}.csv`);
}

async function salesFor(
  viewer: Staff<'reports:view'>,
  report: SalesReport,
  query: ListParams,
  locale: string,
) {
  const { filter, today } = await reportContext(viewer, query);
  const { period } = filter.asked;
  if (!period || filter.choice.unknown) return null;
  const bytes = await reportCsv(viewer, report, filter, { period, today }, locale);
  const name = [report, currencyParam(filter.choice), period.from ?? 'all', period.to].join('_');
  return csvResponse(bytes, `${name}.csv`);
}

export const GET = declare(csvForStaff, { area: 'staff', permission: 'reports:view' });
