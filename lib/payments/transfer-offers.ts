import 'server-only';
import { type Database, database, type Tx } from '@/db/client';
import { theCompany } from '@/lib/company/read-company';
import { type Day, today } from '@/lib/dates/day';
import { listPaymentModes } from '@/lib/payment-modes/list-payment-modes';

/** What forms that move money offer: the modes, and the day that it is for the company. Plain data. */
export async function transferOffers(
  db: Database | Tx = database(),
): Promise<{ modes: { id: string; name: string }[]; today: Day }> {
  const { timeZone } = await theCompany(db);
  const modes = await listPaymentModes(db);
  return { modes: modes.map(({ id, name }) => ({ id, name })), today: today(timeZone, new Date()) };
}
