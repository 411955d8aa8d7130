import 'server-only';
import type { Tx } from '@/db/client';
import type { Answer } from '@/db/schema/vocabulary';
import { DomainError, fieldError } from '@/lib/actions/errors';
import type { DocumentRow } from '@/lib/documents/lock-document';
import { storeFile } from '@/lib/files/store-file';
import { drawnSignature } from '@/lib/signatures/drawn-signature';
import { evidenceHash } from './evidence-hash';
import { keptPdfHash } from './shown-pdf';

export type Signed = {
  /** Of the PDF that the page showed; without it, of the one that is kept. */
  pdfSha256?: string;
  signature?: { kind: 'typed' } | { kind: 'drawn'; png: string };
};

type Said = {
  answer: Answer;
  name: string;
  email: string | null;
  reason: string | null;
  ip: string | null;
  userAgent: string | null;
};

/**
 * What is kept beside an answer to a proposal, whose row is held: the PDF that was shown, the signature, and the hash
 * over all of it. A typed signature is the name.
 * @throws DomainError `proposal_revised` where another PDF was shown than the one that is kept; at `signature`, `name`
 */
export async function signedEvidence(
  tx: Tx,
  document: DocumentRow,
  { answer, name, email, reason, ip, userAgent }: Said,
  signed: Signed | undefined,
  now: Date,
) {
  const { id: documentId, number, language } = document;
  if (!number || !language) throw new DomainError('answer_refused');
  const pdfSha256 = await keptPdfHash(tx, documentId, language);
  const shown = signed?.pdfSha256 ?? null;
  if (answer === 'accepted' && (!pdfSha256 || shown !== pdfSha256)) throw new DomainError('proposal_revised');
  if (!pdfSha256) return { createdAt: now };
  const given = answer === 'accepted' ? signed?.signature : undefined;
  if (answer === 'accepted' && !given) throw fieldError('signature', 'signature_empty');
  if (given?.kind === 'typed' && !name.trim()) throw fieldError('name', 'required');
  const signatureSha256 =
    given?.kind === 'drawn' ? await storeFile(tx, drawnSignature(given.png), 'image/png') : null;
  const signature = given?.kind ?? null;
  const evidenceSha256 = evidenceHash({
    ...{ documentId, number, language, answer, name, email, reason, ip, userAgent },
    ...{ at: now, pdfSha256, signature, signatureSha256 },
  });
  return { createdAt: now, pdfSha256, signature, signatureSha256, evidenceSha256 };
}
