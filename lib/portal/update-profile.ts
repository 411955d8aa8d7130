import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { contacts } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { Problems } from '@/lib/actions/problems';
import { difference } from '@/lib/audit/difference';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import { asOwner } from '@/lib/auth/portal-transaction';
import type { Contact } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { e164 } from '@/lib/contacts/e164';
import { fullName } from '@/lib/contacts/full-name';
import { checkOffered } from '@/lib/customers/check-offered';
import { readSettings } from '@/lib/settings/read-settings';
import { readOwnCustomer } from './own-customer';
import { ownProfileOf } from './own-profile';
import type { Profile } from './schemas';

/**
 * Saves what a contact writes of itself, under the portal's role, whose grants end at these columns.
 * @throws DomainError `stale`, with the profile as it is now (`details`), when it was saved meanwhile
 */
export async function updateProfile(
  tx: Tx,
  viewer: Contact<'always'>,
  { version, ...profile }: Profile,
): Promise<{ version: number }> {
  const itself = eq(contacts.id, viewer.id);
  const [before] = await tx.select().from(contacts).where(itself).for('no key update');
  if (!before) throw new DomainError('not_found');
  if (before.version !== version) throw new DomainError('stale', { details: ownProfileOf(before) });

  const { languages } = await asOwner(tx, viewer, () => readSettings(tx));
  const { address } = await readOwnCustomer(tx, viewer);
  const problems = new Problems();
  checkOffered(profile.language, languages, problems, 'language', before.language);
  const phone = e164(profile.phone, address.country ?? (await theCompany(tx)).country, problems, 'phone');
  problems.raise();

  const columns = { ...profile, phone };
  await tx
    .update(contacts)
    .set({ ...columns, version: version + 1, updatedAt: sql`now()` })
    .where(itself);
  await asOwner(tx, viewer, () =>
    writeAudit(tx, actorOf(viewer), {
      action: 'contact.updated',
      subject: { kind: 'contact', id: viewer.id, name: fullName(columns) },
      customerId: viewer.customerId,
      changes: difference(before, columns),
    }),
  );
  return { version: version + 1 };
}
