import 'server-only';
import { createHash } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { auditLog, documentAnswers, documents, files } from '@/db/schema';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { evidenceHash } from './evidence-hash';

/** Whether each part is, byte for byte, what it was when it was signed. */
export type Verified = { pdf: boolean; record: boolean; signature: boolean };

/** The same for staff who have seen the document; see `checkEvidence`. */
export const verifyEvidence = (_viewer: SignedInStaff, documentId: string): Promise<Verified | null> =>
  checkEvidence(documentId);

/**
 * Computes the hashes of a proposal's evidence anew: of the PDF that is kept, of the drawn signature and of the record,
 * and compares the record's with the audit log as well, which nobody can change. Null where nothing was signed. Whoever
 * asks has seen the document.
 */
export async function checkEvidence(documentId: string): Promise<Verified | null> {
  const db = database();
  const [found] = await db
    .select({ answer: documentAnswers, number: documents.number, language: documents.language })
    .from(documentAnswers)
    .innerJoin(documents, eq(documents.id, documentAnswers.documentId))
    .where(eq(documentAnswers.documentId, documentId));
  if (!found) return null;
  const { answer, number, language } = found;
  const { pdfSha256, evidenceSha256, signatureSha256 } = answer;
  if (!pdfSha256 || !evidenceSha256) return null;
  const now = evidenceHash({
    ...answer,
    number: number ?? '',
    language: language ?? '',
    at: answer.createdAt,
    pdfSha256,
  });
  const logged = await loggedHash(documentId);
  return {
    pdf: await isWhole(pdfSha256),
    signature: signatureSha256 === null || (await isWhole(signatureSha256)),
    record: now === evidenceSha256 && (logged === null || logged === evidenceSha256),
  };
}

async function isWhole(sha256: string): Promise<boolean> {
  const [file] = await database().select({ bytes: files.bytes }).from(files).where(eq(files.sha256, sha256));
  return file !== undefined && createHash('sha256').update(file.bytes).digest('hex') === sha256;
}

/** What the audit log says of it; null where a person's name was erased from the log, and this with it. */
async function loggedHash(documentId: string): Promise<string | null> {
  const [entry] = await database()
    .select({ changes: auditLog.changes })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectId, documentId),
        eq(auditLog.subjectKind, 'proposal'),
        inArray(auditLog.action, ['proposal.accepted', 'proposal.declined']),
      ),
    );
  const hash = (entry?.changes as { evidence?: unknown } | null)?.evidence;
  return typeof hash === 'string' ? hash : null;
}
