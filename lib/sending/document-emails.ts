import 'server-only';
import { and, desc, eq, isNull, type SQL } from 'drizzle-orm';
import { database } from '@/db/client';
import { emails } from '@/db/schema';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { ofVisibleDocument, ofVisiblePayment } from '@/lib/customers/visible-customers';

const MOST = 20;

/** The emails that took a document to its customer and how far they have come, the newest first. Whoever asks has seen it. */
export const documentEmails = (viewer: SignedInStaff, documentId: string) =>
  emailsWhere(and(eq(emails.documentId, documentId), ofVisibleDocument(viewer, emails.documentId)));

/** The same of a payment's receipt. */
export const receiptEmails = (viewer: SignedInStaff, paymentId: string) =>
  emailsWhere(and(eq(emails.paymentId, paymentId), ofVisiblePayment(viewer, emails.paymentId)));

const emailsWhere = (about: SQL | undefined) =>
  database()
    .select({
      id: emails.id,
      toName: emails.toName,
      toEmail: emails.toEmail,
      state: emails.state,
      createdAt: emails.createdAt,
    })
    .from(emails)
    .where(and(about, isNull(emails.staffId)))
    .orderBy(desc(emails.id))
    .limit(MOST);

export type DocumentEmail = Awaited<ReturnType<typeof documentEmails>>[number];
