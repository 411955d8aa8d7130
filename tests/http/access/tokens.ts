import { database } from '../../../db/client.ts';
import { contacts, registrations, staff } from '../../../db/schema/index.ts';
import { createAccessLink } from '../../../lib/auth/access-links.ts';
import { newToken, tokenHash } from '../../../lib/auth/tokens.ts';
import { makeLink } from '../../../lib/public-links/make-link.ts';

/** What each page behind a secret takes, by its address. */
export const PAGES_OF_TOKENS = {
  '/admin/password/[token]': ['staff invitation', 'staff reset'],
  '/authentication/password/[token]': ['invitation', 'reset'],
  '/authentication/link/[token]': ['sign-in'],
  '/authentication/register/[token]': ['registration'],
  '/d/[token]': ['document'],
} as const;

export type TokenKind = (typeof PAGES_OF_TOKENS)[keyof typeof PAGES_OF_TOKENS][number];

/** A secret of each kind, good and unused. Each is of a person of its own, since a newer one ends an older. */
export async function theTokens(documentId: string, customerId: string): Promise<Record<TokenKind, string>> {
  const db = database();
  const link = (kind: 'invitation' | 'reset' | 'sign_in', side: 'staff' | 'contact', id?: string) =>
    db.transaction((tx) => createAccessLink(tx, kind, side, id ?? ''));
  const ofStaff = async (kind: 'invitation' | 'reset') => {
    const email = `${crypto.randomUUID()}@clavel.example`;
    const [row] = await db.insert(staff).values({ email, firstName: 'Luz' }).returning({ id: staff.id });
    return link(kind, 'staff', row?.id);
  };
  const ofContact = async (kind: 'invitation' | 'reset' | 'sign_in') => {
    const email = `${crypto.randomUUID()}@mendoza.example`;
    const [row] = await db
      .insert(contacts)
      .values({ customerId, email, firstName: 'Sol' })
      .returning({ id: contacts.id });
    return link(kind, 'contact', row?.id);
  };
  const { url } = await db.transaction((tx) => makeLink(tx, { documentId, contact: null, createdBy: null }));
  return {
    'staff invitation': await ofStaff('invitation'),
    'staff reset': await ofStaff('reset'),
    invitation: await ofContact('invitation'),
    reset: await ofContact('reset'),
    'sign-in': await ofContact('sign_in'),
    registration: await aRegistration(),
    document: new URL(url).pathname.split('/')[2] ?? '',
  };
}

async function aRegistration(): Promise<string> {
  const token = newToken();
  const person = {
    ...{ firstName: 'Iris', lastName: '', company: null, taxId: null, phone: null },
    address: { street: null, city: null, region: null, postalCode: null, country: null },
  };
  await database()
    .insert(registrations)
    .values({
      ...{ email: 'iris@nueva.example', person, language: 'es', tokenHash: tokenHash(token) },
      expiresAt: new Date(Date.now() + 3_600_000),
    });
  return token;
}
