import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { Problems } from '@/lib/actions/problems';
import { difference } from '@/lib/audit/difference';
import { asOwner } from '@/lib/auth/portal-transaction';
import type { Contact } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { auditContact } from '@/lib/contacts/audit-contact';
import { contactColumns } from '@/lib/contacts/contact-columns';
import { storedContact } from '@/lib/contacts/stored-contact';
import { readSettings } from '@/lib/settings/read-settings';
import { colleagueRights } from './colleague-rights';
import { lockColleague } from './lock-colleague';
import { readOwnCustomer } from './own-customer';
import type { UpdateColleague } from './schemas';

/**
 * Saves what a managing contact writes of another. The email stays: with another one, its owner could choose the
 * password.
 * @throws DomainError `not_found`; `stale`, with the contact as it is now (`details`), when it was saved meanwhile
 */
export async function updateColleague(
  tx: Tx,
  viewer: Contact<'manages'>,
  { id, version, ...input }: UpdateColleague,
): Promise<{ id: string; version: number }> {
  const before = await lockColleague(tx, viewer, id);
  if (before.version !== version) throw new DomainError('stale', { details: storedContact(before) });
  return asOwner(tx, viewer, async () => {
    const problems = new Problems();
    const [company, settings] = [await theCompany(tx), await readSettings(tx)];
    const { address } = await readOwnCustomer(tx, viewer);
    const { email, direction, language: storedLanguage } = before;
    const ground = { settings, country: address.country ?? company.country, at: '', storedLanguage };
    const columns = {
      ...contactColumns({ ...input, email, direction }, ground, problems),
      ...colleagueRights(viewer.permissions, input, before),
    };
    problems.raise();
    await tx
      .update(contacts)
      .set({ ...columns, version: version + 1, updatedAt: sql`now()` })
      .where(eq(contacts.id, id));
    const after = { ...before, ...columns };
    await auditContact(tx, viewer, 'contact.updated', after, difference(before, columns));
    return { id, version: version + 1 };
  });
}
