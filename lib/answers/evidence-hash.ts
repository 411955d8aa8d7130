import { createHash } from 'node:crypto';
import type { Answer, SignatureKind } from '@/db/schema/vocabulary';

/** What was answered to a proposal, to which version, by whom, when, from where, and which PDF they were shown. */
export type EvidenceRecord = {
  documentId: string;
  number: string;
  language: string;
  answer: Answer;
  name: string;
  email: string | null;
  reason: string | null;
  ip: string | null;
  userAgent: string | null;
  /** To the millisecond. */
  at: Date;
  pdfSha256: string;
  signature: SignatureKind | null;
  signatureSha256: string | null;
};

/** SHA-256, in hex, over the record's parts in this order; another order or another part is another scheme. */
export function evidenceHash(record: EvidenceRecord): string {
  const parts = [
    record.documentId,
    record.number,
    record.language,
    record.answer,
    record.name,
    record.email,
    record.reason,
    record.ip,
    record.userAgent,
    record.at.toISOString(),
    record.pdfSha256,
    record.signature,
    record.signatureSha256,
  ];
  return createHash('sha256')
    .update(`clientela evidence 1\n${JSON.stringify(parts)}`)
    .digest('hex');
}
