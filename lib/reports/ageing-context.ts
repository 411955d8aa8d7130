import 'server-only';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import type { ListParams } from '@/lib/lists/list-params';
import { ageingFilter } from './ageing-filter';
import { owedCurrencies } from './owed-currencies';

/** What an address asks of the ageing report, by the company's calendar and with its currencies. */
export async function ageingContext(viewer: Staff<'reports:view'>, params: ListParams, now = new Date()) {
  const { currency: base, timeZone } = await theCompany();
  const currencies = await owedCurrencies(viewer, base);
  return { base, currencies, filter: ageingFilter(params, today(timeZone, now), currencies, base) };
}
