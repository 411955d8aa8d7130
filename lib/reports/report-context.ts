import 'server-only';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { today as todayIn } from '@/lib/dates/day';
import type { ListParams } from '@/lib/lists/list-params';
import { reportFilter } from './report-filter';
import { soldCurrencies } from './sold-currencies';

/** What an address asks of a report of sales, by the company's calendar and with its currencies. */
export async function reportContext(viewer: Staff<'reports:view'>, params: ListParams, now = new Date()) {
  const { currency: base, timeZone } = await theCompany();
  const currencies = await soldCurrencies(viewer, base);
  const today = todayIn(timeZone, now);
  return { base, currencies, today, filter: reportFilter(params, today, currencies, base) };
}
