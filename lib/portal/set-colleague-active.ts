import 'server-only';
import type { Tx } from '@/db/client';
import { asOwner } from '@/lib/auth/portal-transaction';
import type { Contact } from '@/lib/auth/viewers';
import { switchContact } from '@/lib/contacts/switch-contact';
import { lockColleague } from './lock-colleague';
import type { SetColleagueActive } from './schemas';

/** Lets another contact of one's own customer in or keeps it out. @throws DomainError `not_found` */
export async function setColleagueActive(
  tx: Tx,
  viewer: Contact<'manages'>,
  { id, active }: SetColleagueActive,
): Promise<{ id: string }> {
  const before = await lockColleague(tx, viewer, id);
  await asOwner(tx, viewer, () => switchContact(tx, viewer, before, active));
  return { id };
}
