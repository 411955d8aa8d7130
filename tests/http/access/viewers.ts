import {
  CONTACT_PERMISSIONS,
  type ContactPermission,
  type StaffRole,
} from '../../../db/schema/vocabulary.ts';
import { contactCookie, contactOf, openedCookies, staffCookie } from './people.ts';

/** Somebody who asks, and what they may: null for who is not let in on that side. */
export type Viewer = {
  name: string;
  cookie: string;
  role: StaffRole | null;
  contact: { permissions: readonly ContactPermission[]; primary: boolean; customer: 'ours' | 'other' } | null;
  /** Staff who opened the customer area as this contact. */
  opened?: true;
};

const ALL = [...CONTACT_PERMISSIONS];

/** Everybody that the access table asks for: contacts of `ours`, of `other`, each called by its mark, and of `inactive`. */
export async function everybody(
  customer: Record<'ours' | 'other' | 'inactive', string>,
  marks: Record<'ours' | 'other', string>,
): Promise<Viewer[]> {
  const past = new Date(Date.now() - 60_000);
  const nobody = (name: string, cookie: string): Viewer => ({ name, cookie, role: null, contact: null });
  const staff = async (role: StaffRole): Promise<Viewer> => ({
    ...nobody(role, await staffCookie({ role })),
    role,
  });
  const contact = async (
    name: string,
    permissions: ContactPermission[],
    { primary = false, of = 'ours' as 'ours' | 'other' } = {},
  ): Promise<Viewer> => ({
    ...nobody(name, await contactCookie(customer[of], { permissions, primary, lastName: marks[of] })),
    contact: { permissions, primary, customer: of },
  });

  const first = await contact('the primary contact', ALL, { primary: true });
  const firstId = await contactOf(customer.ours);
  const opened = await openedCookies(firstId, { role: 'administrator' });
  return [
    await staff('administrator'),
    await staff('staff'),
    first,
    await contact('a contact with all permissions', ALL),
    await contact('a contact without a permission', []),
    await contact('a contact with invoices alone', ['invoices']),
    await contact('a contact with estimates alone', ['estimates']),
    await contact('a contact with support alone', ['support']),
    await contact('a contact of another customer', ALL, { primary: true, of: 'other' }),
    {
      ...nobody('a representative', await staffCookie({ role: 'representative' }, {}, [customer.ours])),
      role: 'representative',
    },
    {
      ...nobody('an administrator as the primary contact', `${opened.staff}; ${opened.contact}`),
      role: 'administrator',
      contact: { permissions: ALL, primary: true, customer: 'ours' },
      opened: true,
    },
    nobody(
      'a deactivated administrator as the primary contact',
      (await openedCookies(firstId, { role: 'administrator', active: false })).contact,
    ),
    nobody(
      'a signed-out administrator as the primary contact',
      (await openedCookies(firstId, { role: 'administrator' }, { endedAt: past })).contact,
    ),
    nobody(
      'an administrator as the primary contact of long ago',
      (await openedCookies(firstId, { role: 'administrator' }, {}, { createdAt: past, expiresAt: past }))
        .contact,
    ),
    nobody(
      'a representative of others as the primary contact',
      (await openedCookies(firstId, { role: 'representative' })).contact,
    ),
    nobody('nobody', ''),
    nobody('somebody with a forged cookie', 'clientela.staff=eyJhbGciOiJub25lIn0; clientela.contact=x'),
    nobody('a deactivated administrator', await staffCookie({ role: 'administrator', active: false })),
    nobody('a signed-out administrator', await staffCookie({ role: 'administrator' }, { endedAt: past })),
    nobody(
      'an administrator of long ago',
      await staffCookie({ role: 'administrator' }, { createdAt: past, expiresAt: past }),
    ),
    nobody('an inactive contact', await contactCookie(customer.ours, { permissions: ALL, active: false })),
    nobody(
      'a signed-out contact',
      await contactCookie(customer.ours, { permissions: ALL }, { endedAt: past }),
    ),
    nobody(
      'a contact of an inactive customer',
      await contactCookie(customer.inactive, { permissions: ALL, primary: true }),
    ),
  ];
}
