import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { documentAnswers } from '@/db/schema';
import type { SignedInStaff } from '@/lib/auth/viewers';

/** What was answered to a document, and by whom; null where nothing was. Whoever asks has seen the document. */
export async function documentAnswer(_viewer: SignedInStaff, documentId: string) {
  const [row] = await database()
    .select()
    .from(documentAnswers)
    .where(eq(documentAnswers.documentId, documentId));
  return row ?? null;
}

export type GivenAnswer = NonNullable<Awaited<ReturnType<typeof documentAnswer>>>;
