import { database } from '@/db/client';
import { company, contacts, customers, staff } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { SignedInStaff, Staff } from '@/lib/auth/viewers';

/** Long enough for what is sealed with it. */
process.env.AUTH_SECRET = 'a secret for tests that is long enough to be one';
process.env.APP_URL = 'https://crm.example.com';

/** A Spanish company with one administrator. */
export async function addCompany(): Promise<{ staffId: string }> {
  await database().insert(company).values({
    legalName: 'Ferretería Núñez S.L.',
    street: 'Calle Mayor 3',
    city: 'Toledo',
    postalCode: '45001',
    country: 'ES',
    currency: 'EUR',
    language: 'es',
    timeZone: 'Europe/Madrid',
  });
  const [person] = await database()
    .insert(staff)
    .values({ email: 'ana@nunez.example', firstName: 'Ana', role: 'administrator' })
    .returning({ id: staff.id });
  return { staffId: person?.id ?? '' };
}

let count = 0;

/** A customer with one contact; both languages are the company's unless given. */
export async function addContact(
  languages: { contact?: string; customer?: string } = {},
  name: { company?: string; firstName?: string } = {},
): Promise<string> {
  count += 1;
  return await database().transaction(async (tx) => {
    const [customer] = await tx
      .insert(customers)
      .values({ company: name.company ?? 'Acme Ltd', currency: 'EUR', language: languages.customer ?? null })
      .returning({ id: customers.id });
    const [contact] = await tx
      .insert(contacts)
      .values({
        customerId: customer?.id ?? '',
        firstName: name.firstName ?? 'Grace',
        lastName: 'Hopper',
        email: `grace${count}@acme.example`,
        language: languages.contact ?? null,
        primary: true,
      })
      .returning({ id: contacts.id });
    return contact?.id ?? '';
  });
}

/** A member of staff as `requireStaff` would give them. */
export function viewer<P extends Permission>(id: string, ..._permissions: P[]): Staff<P> {
  const signedIn: SignedInStaff = {
    sessionId: id,
    id,
    email: 'ana@nunez.example',
    firstName: 'Ana',
    lastName: '',
    role: 'administrator',
    language: null,
    hotkeys: true,
  };
  return signedIn as Staff<P>;
}
