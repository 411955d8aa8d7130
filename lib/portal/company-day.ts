import 'server-only';
import type { Database, Tx } from '@/db/client';
import { theCompany } from '@/lib/company/read-company';
import { type Day, today } from '@/lib/dates/day';

/** The day that it is for the company, by which documents fall due. */
export const companyDay = async (db: Database | Tx, now = new Date()): Promise<Day> =>
  today((await theCompany(db)).timeZone, now);
