import { eq } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { database } from '../../../db/client.ts';
import { contacts, sessions, staff } from '../../../db/schema/index.ts';

/** Of tests/support/app-server.ts: a cookie that the app under test takes for one of its own. */
const SECRET = 'only-for-tests-'.repeat(3);

const inAnHour = () => new Date(Date.now() + 3_600_000);

type Session = Partial<typeof sessions.$inferInsert>;

async function cookieOf(side: 'staff' | 'contact', session: Session): Promise<string> {
  const [row] = await database()
    .insert(sessions)
    .values({ expiresAt: inAnHour(), ...session })
    .returning({ id: sessions.id });
  return `clientela.${side}=${await encode({ token: { sub: row?.id ?? '' }, secret: SECRET })}`;
}

/** Writes a member of staff with a session; returns the cookie of their browser. */
export async function staffCookie(
  person: Partial<typeof staff.$inferInsert>,
  session: Session = {},
): Promise<string> {
  const [row] = await database()
    .insert(staff)
    .values({ email: `${crypto.randomUUID()}@clavel.example`, firstName: 'Ana', ...person })
    .returning({ id: staff.id });
  return cookieOf('staff', { ...session, staffId: row?.id });
}

/** Writes a contact of a customer with a session; returns the cookie of their browser. */
export async function contactCookie(
  customerId: string,
  person: Partial<typeof contacts.$inferInsert>,
  session: Session = {},
): Promise<string> {
  const [row] = await database()
    .insert(contacts)
    .values({ customerId, email: `${crypto.randomUUID()}@mendoza.example`, firstName: 'Eva', ...person })
    .returning({ id: contacts.id });
  return cookieOf('contact', { ...session, contactId: row?.id });
}

/** Any contact of the customer. */
export async function contactOf(customerId: string): Promise<string> {
  const [row] = await database().select().from(contacts).where(eq(contacts.customerId, customerId)).limit(1);
  return row?.id ?? '';
}
