import 'server-only';
import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { ofVisibleCustomer } from '@/lib/customers/visible-customers';
import { soldCurrencies } from './sold-currencies';

/** The currencies that were invoiced in, and those of money or credit alone, the company's own first. */
export async function owedCurrencies(viewer: Staff<'reports:view'>, base: string): Promise<string[]> {
  const sold = await soldCurrencies(viewer, base);
  const seen = ofVisibleCustomer(viewer, sql`customer_id`) ?? sql`true`;
  const others = await database().execute<{ currency: string }>(sql`
    select distinct currency from (
      select currency from payments where voided_at is null and amount > allocated + refunded and ${seen}
      union all
      select currency from documents where kind = 'credit_note' and issued_at is not null and voided_at is null and due > 0 and ${seen}) c
    order by currency`);
  return [...new Set([...sold, ...others.map(({ currency }) => currency)])];
}
