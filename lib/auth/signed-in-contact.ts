import 'server-only';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { cache } from 'react';
import { type Database, database, type Tx } from '@/db/client';
import { company, contacts, customers, sessions } from '@/db/schema';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { customerLocale, offeredBy } from '@/lib/i18n/offered-locales';
import { readSettings } from '@/lib/settings/read-settings';
import { longUnseen, markSeen } from './last-seen';
import { mayStaff } from './permissions';
import { sessionIdFromCookie } from './session-cookies';
import { readStaffSession } from './signed-in-staff';
import type { SignedInContact, SignedInStaff } from './viewers';

/**
 * The contact of a session that still counts: not ended, contact and customer active. One that staff opened counts as
 * long as their own does and they may open it.
 */
export const readContactSession = async (
  db: Database | Tx,
  sessionId: string,
): Promise<SignedInContact | null> => (await contactSession(db, sessionId))?.viewer ?? null;

async function contactSession(
  db: Database | Tx,
  sessionId: string,
): Promise<{ viewer: SignedInContact; unseen: boolean } | null> {
  const [row] = await db
    .select({
      sessionId: sessions.id,
      id: contacts.id,
      customerId: contacts.customerId,
      customerName: customers.displayName,
      company: customers.company,
      unseen: longUnseen,
      email: contacts.email,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      primary: contacts.primary,
      permissions: contacts.permissions,
      ownLanguage: contacts.language,
      customerLanguage: customers.language,
      companyLanguage: company.language,
      direction: contacts.direction,
      openedBy: sessions.openedBy,
      until: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(contacts, eq(contacts.id, sessions.contactId))
    .innerJoin(customers, eq(customers.id, contacts.customerId))
    .innerJoin(company, eq(company.only, true))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, sql`now()`),
        contacts.active,
        customers.active,
        isNull(customers.archivedAt),
      ),
    );
  if (!row) return null;
  const { customerLanguage, companyLanguage, company: ofCompany, unseen, openedBy, until, ...contact } = row;
  const by = openedBy ? await readOpener(db, openedBy, row.customerId) : null;
  if (openedBy && !by) return null;
  const {
    languages,
    primaryManagesContacts,
    contactsSeeCompanyTickets: companyTickets,
  } = await readSettings(db);
  const language = customerLocale(
    [contact.ownLanguage, customerLanguage, companyLanguage],
    offeredBy(languages, companyLanguage),
  );
  const manages = contact.primary && ofCompany !== null && primaryManagesContacts;
  return { viewer: { ...contact, language, manages, companyTickets, opened: by && { by, until } }, unseen };
}

/** Staff by the session in which they opened a contact of this customer; null once they may not any more. */
async function readOpener(
  db: Database | Tx,
  sessionId: string,
  customerId: string,
): Promise<SignedInStaff | null> {
  const viewer = await readStaffSession(db, sessionId);
  if (!viewer || !mayStaff(viewer.role, 'contacts:open')) return null;
  const seen = and(eq(customers.id, customerId), visibleCustomers(viewer));
  return (await db.$count(customers, seen)) > 0 ? viewer : null;
}

/** The contact of this request's cookie, read once a request; null without one. */
export const signedInContact = cache(async (): Promise<SignedInContact | null> => {
  const sessionId = await sessionIdFromCookie('contact');
  const session = sessionId ? await contactSession(database(), sessionId) : null;
  if (session?.unseen) await markSeen(session.viewer.sessionId);
  return session?.viewer ?? null;
});
