import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { documentAnswers } from '@/db/schema';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { ofVisibleDocument } from '@/lib/customers/visible-customers';

/** What was answered to a document, and by whom; null where nothing was. Whoever asks has seen the document. */
export async function documentAnswer(viewer: SignedInStaff, documentId: string) {
  const [row] = await database()
    .select()
    .from(documentAnswers)
    .where(
      and(eq(documentAnswers.documentId, documentId), ofVisibleDocument(viewer, documentAnswers.documentId)),
    );
  return row ?? null;
}

export type GivenAnswer = NonNullable<Awaited<ReturnType<typeof documentAnswer>>>;
