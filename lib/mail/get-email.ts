import 'server-only';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { customers, documents, emails } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import type { DocumentKind } from '@/lib/documents/states';
import { isErasedEmail } from '@/lib/privacy/erased';
import { hasMailProvider } from './mail-provider';

/**
 * An email of the log, without the link that is secret; null where there is none.
 * `toSample`: it is for a sample customer, and not sent. `holdsLink`: `revealLink` would show it. `retryable`:
 * `retryEmail` would send it.
 */
export async function getEmail(_viewer: Staff<'email-log:view'>, id: string) {
  if (!z.uuid().safeParse(id).success) return null;
  const [row] = await database()
    .select({
      email: emails,
      customer: customers.displayName,
      toSample: customers.sample,
      kind: documents.kind,
      number: documents.number,
    })
    .from(emails)
    .leftJoin(customers, eq(customers.id, emails.customerId))
    .leftJoin(documents, eq(documents.id, emails.documentId))
    .where(eq(emails.id, id));
  if (!row) return null;
  const { secret, ...email } = row.email;
  const [kept, toSample] = [email.state === 'kept', row.toSample === true];
  return {
    ...email,
    customer: row.customer,
    document: row.kind && { kind: row.kind as DocumentKind, number: row.number },
    toSample,
    holdsLink: secret !== null && kept && (toSample || !hasMailProvider()),
    retryable:
      !isErasedEmail(email.toEmail) && (email.state === 'failed' || (kept && !toSample && hasMailProvider())),
  };
}

export type LoggedEmail = NonNullable<Awaited<ReturnType<typeof getEmail>>>;
