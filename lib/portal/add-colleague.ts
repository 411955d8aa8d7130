import 'server-only';
import type { Tx } from '@/db/client';
import { Problems } from '@/lib/actions/problems';
import { asOwner } from '@/lib/auth/portal-transaction';
import type { Contact } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { auditContact } from '@/lib/contacts/audit-contact';
import { checkEmailFree } from '@/lib/contacts/check-email-free';
import { contactColumns } from '@/lib/contacts/contact-columns';
import { insertContact } from '@/lib/contacts/insert-contact';
import { readSettings } from '@/lib/settings/read-settings';
import { colleagueRights } from './colleague-rights';
import { readOwnCustomer } from './own-customer';
import type { AddColleague } from './schemas';

/**
 * Adds a contact to the viewer's customer and sends the invitation. It may do nothing that the viewer may not.
 * @throws DomainError at the fields that are wrong
 */
export async function addColleague(
  tx: Tx,
  viewer: Contact<'manages'>,
  input: AddColleague,
): Promise<{ id: string }> {
  return asOwner(tx, viewer, async () => {
    const problems = new Problems();
    const [company, settings] = [await theCompany(tx), await readSettings(tx)];
    const { address } = await readOwnCustomer(tx, viewer);
    const ground = { settings, country: address.country ?? company.country, at: '' };
    const fields = { ...input, direction: null };
    const columns = {
      ...contactColumns(fields, ground, problems),
      ...colleagueRights(viewer.permissions, input),
      customerId: viewer.customerId,
    };
    await checkEmailFree(tx, columns.email, problems, 'email');
    problems.raise();
    const id = await insertContact(
      tx,
      { ...columns, primary: false },
      { access: { kind: 'invitation' }, sendWelcome: false, at: '' },
    );
    await auditContact(tx, viewer, 'contact.created', { ...columns, id });
    return { id };
  });
}
