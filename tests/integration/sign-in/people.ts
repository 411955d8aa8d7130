import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { company, contacts, customers, staff } from '@/db/schema';
import type { StaffRole } from '@/db/schema/vocabulary';
import { mayStaff, type Permission } from '@/lib/auth/permissions';
import type { Side } from '@/lib/auth/session-cookies';
import { setPassword } from '@/lib/auth/set-password';
import { readContactSession } from '@/lib/auth/signed-in-contact';
import { readStaffSession } from '@/lib/auth/signed-in-staff';
import type { Each, Staff } from '@/lib/auth/viewers';
import { signIn } from '@/lib/sign-in/sign-in';

process.env.AUTH_SECRET = 'a secret for tests that is long enough to be one';
process.env.APP_URL = 'https://crm.example.com';

export const PASSWORD = 'olivo verde al sol';
export const CLIENT = { ip: null, userAgent: 'test' };

export async function addCompany(): Promise<void> {
  await database().insert(company).values({
    legalName: 'Almazara S.L.',
    country: 'ES',
    currency: 'EUR',
    language: 'es',
    timeZone: 'Europe/Madrid',
  });
}

let count = 0;

/** A member of staff, or a contact of a customer of their own; with a password unless it is null. */
export async function addPerson(
  side: Side,
  { password = PASSWORD, role = 'staff' }: { password?: string | null; role?: StaffRole } = {},
): Promise<{ id: string; email: string }> {
  count += 1;
  const email = `person${count}@example.com`;
  return database().transaction(async (tx) => {
    const name = { firstName: 'Ana', lastName: 'Ruiz', email };
    let id: string | undefined;
    if (side === 'staff') {
      [{ id } = { id: undefined }] = await tx
        .insert(staff)
        .values({ ...name, role })
        .returning({ id: staff.id });
    } else {
      const [customer] = await tx
        .insert(customers)
        .values({ company: `Customer ${count}`, currency: 'EUR' })
        .returning({ id: customers.id });
      [{ id } = { id: undefined }] = await tx
        .insert(contacts)
        .values({ ...name, customerId: customer?.id ?? '', primary: true })
        .returning({ id: contacts.id });
    }
    if (!id) throw new Error('nobody was written');
    if (password !== null) await setPassword(tx, side, id, password);
    return { id, email };
  });
}

/** Whether a session still lets somebody in. */
export const counts = async (side: Side, session: string): Promise<boolean> =>
  (side === 'staff'
    ? await readStaffSession(database(), session)
    : await readContactSession(database(), session)) !== null;

export async function setActive(side: Side, id: string, active: boolean): Promise<void> {
  const people = side === 'staff' ? staff : contacts;
  await database().update(people).set({ active }).where(eq(people.id, id));
}

export async function customerOf(contactId: string): Promise<string> {
  const [row] = await database().select().from(contacts).where(eq(contacts.id, contactId));
  return row?.customerId ?? '';
}

/** A member of staff as signed in, with all that their role may do. */
export async function viewerOf<const L extends readonly Permission[]>(
  person: { email: string },
  ...permissions: Each<L>
): Promise<Staff<L[number]>> {
  const session = await signIn('staff', CLIENT, { email: person.email, password: PASSWORD });
  const viewer = await readStaffSession(database(), session);
  const asked: readonly Permission[] = permissions;
  if (!viewer || !asked.every((permission) => mayStaff(viewer.role, permission))) {
    throw new Error('the role does not hold this permission');
  }
  return viewer as Staff<L[number]>;
}
