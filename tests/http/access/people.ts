import { eq } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { database } from '../../../db/client.ts';
import { contacts, customerAdmins, sessions, staff } from '../../../db/schema/index.ts';

/** Of tests/support/app-server.ts: a cookie that the app under test takes for one of its own. */
const SECRET = 'only-for-tests-'.repeat(3);

const inAnHour = () => new Date(Date.now() + 3_600_000);

type Session = Partial<typeof sessions.$inferInsert>;

async function cookieOf(side: 'staff' | 'contact', session: Session) {
  const [row] = await database()
    .insert(sessions)
    .values({ expiresAt: inAnHour(), ...session })
    .returning({ id: sessions.id });
  const sessionId = row?.id ?? '';
  return {
    sessionId,
    cookie: `clientela.${side}=${await encode({ token: { sub: sessionId }, secret: SECRET })}`,
  };
}

type Person = Partial<typeof staff.$inferInsert>;

async function signedInStaff(person: Person, session: Session = {}) {
  const [row] = await database()
    .insert(staff)
    .values({ email: `${crypto.randomUUID()}@clavel.example`, firstName: 'Ana', ...person })
    .returning({ id: staff.id });
  const staffId = row?.id ?? '';
  return { staffId, ...(await cookieOf('staff', { ...session, staffId })) };
}

/** Writes a member of staff with a session, assigned to these customers; returns the cookie of their browser. */
export async function staffCookie(person: Person, session: Session = {}, assigned: string[] = []) {
  const { staffId, cookie } = await signedInStaff(person, session);
  for (const customerId of assigned) await database().insert(customerAdmins).values({ customerId, staffId });
  return cookie;
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
  return (await cookieOf('contact', { ...session, contactId: row?.id })).cookie;
}

/** Writes a member of staff who opened the customer area as a contact; returns both cookies of their browser. */
export async function openedCookies(
  contactId: string,
  person: Person,
  ofStaff: Session = {},
  opened: Session = {},
): Promise<{ staff: string; contact: string }> {
  const { cookie, sessionId } = await signedInStaff(person, ofStaff);
  const session = await cookieOf('contact', { ...opened, contactId, openedBy: sessionId });
  return { staff: cookie, contact: session.cookie };
}

/** Any contact of the customer. */
export async function contactOf(customerId: string): Promise<string> {
  const [row] = await database().select().from(contacts).where(eq(contacts.customerId, customerId)).limit(1);
  return row?.id ?? '';
}
