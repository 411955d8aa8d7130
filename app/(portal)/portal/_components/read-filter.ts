import { theCompany } from '@/lib/company/read-company';
import type { Day } from '@/lib/dates/day';
import { today } from '@/lib/dates/day';
import type { ListParams } from '@/lib/lists/list-params';

/** What the address of a list says, as of the company's day. */
export const readFilter = async <Filter>(
  parse: (params: ListParams, today: Day) => Filter,
  params: Promise<ListParams>,
): Promise<Filter> => parse(await params, today((await theCompany()).timeZone, new Date()));
