import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq, isNull, sql } from 'drizzle-orm';
import { database, type Tx } from '@/db/client';
import { contacts, registrations } from '@/db/schema';
import type { AgreedTerms, RegisteredPerson } from '@/db/schema/registrations';
import { DomainError } from '@/lib/actions/errors';
import { allowTry } from '@/lib/auth/attempts';
import { verifyNobody } from '@/lib/auth/passwords';
import { newToken, tokenHash } from '@/lib/auth/tokens';
import { theCompany } from '@/lib/company/read-company';
import { appUrl } from '@/lib/http/app-url';
import type { ClientInfo } from '@/lib/http/client-info';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import { readSettings } from '@/lib/settings/read-settings';
import { registrationLimits } from '@/lib/sign-in/limits';
import { findByEmail } from '@/lib/sign-in/people';
import { readRegistrant } from './read-registrant';
import type { Register } from './schemas';

/** Hours that the link of a registration stays good. */
const LINK_HOURS = 48;

export type Registrant = {
  email: string;
  person: RegisteredPerson;
  terms: AgreedTerms | null;
  language: string;
  ip: string | null;
};

/**
 * Checks and counts a registration, and keeps nothing of it: that is done when the answer has gone out
 * (`keepRegistration`), which is the same whether the email is known or not.
 * @returns null for what only a program would have sent
 * @throws DomainError `not_found` where the settings allow none, `too_many_tries`, and at the fields that are wrong
 */
export async function countRegistration(
  client: ClientInfo,
  form: Register,
  language: string,
): Promise<Registrant | null> {
  const db = database();
  const [settings, company] = [await readSettings(db), await theCompany(db)];
  if (!settings.allowRegistration) throw new DomainError('not_found');
  const { person, terms } = readRegistrant(form, { settings, company });
  if (!(await allowTry(registrationLimits(form.email, client)))) throw new DomainError('too_many_tries');
  await verifyNobody();
  return form.motto ? null : { email: form.email, person, terms, language, ip: client.ip };
}

/**
 * Writes the registration down and sends a link that verifies its email. Somebody who is a contact already gets an
 * email that says so; who waits for a colleague's word goes on waiting. Of several with one email that nobody has
 * verified the last one counts, and only its link.
 */
export async function keepRegistration(registrant: Registrant): Promise<void> {
  await database().transaction(async (tx) => {
    const { email } = registrant;
    const [known] = await tx.select({ id: contacts.id }).from(contacts).where(eq(contacts.email, email));
    if (known) return tellKnown(tx, email, known.id);
    const token = newToken();
    const row = {
      ...registrant,
      tokenHash: tokenHash(token),
      createdAt: sql`now()`,
      expiresAt: sql`now() + make_interval(hours => ${LINK_HOURS})`,
    };
    const [kept] = await tx
      .insert(registrations)
      .values(row)
      .onConflictDoUpdate({
        target: registrations.email,
        set: row,
        setWhere: isNull(registrations.verifiedAt),
      })
      .returning({ id: registrations.id });
    if (!kept) return;
    await enqueueEmail(tx, {
      key: `registration_verify:${kept.id}:${randomUUID()}`,
      template: 'registration_verify',
      to: { side: 'registration', id: kept.id },
      link: { url: appUrl(`/authentication/register/${token}`), secret: true },
    });
  });
}

/** Where to sign in, for who may; who may not is asked to write to us. */
async function tellKnown(tx: Tx, email: string, id: string): Promise<void> {
  const person = await findByEmail(tx, 'contact', email);
  const enters = person?.passwordHash || person?.invited;
  await enqueueEmail(tx, {
    key: `registration_known:${id}:${randomUUID()}`,
    template: 'registration_known',
    to: { side: 'contact', id },
    link: enters ? { url: appUrl('/authentication/login'), secret: false } : undefined,
  });
}
