import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { documentAnswers, documents } from '@/db/schema';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { isDocumentId } from '@/lib/documents/document-address';
import { printableSeller } from '@/lib/documents/printable-document';
import { visibleDocuments } from '@/lib/documents/visible-documents';
import { readFile } from '@/lib/files/read-file';
import { staffLocale } from '@/lib/i18n/resolve-locale';
import { visibleOfKind } from '@/lib/portal/visible-documents';
import { checkEvidence } from './verify-evidence';

/** The number of the proposal that it is about, and the language of who reads it. */
export type EvidencePdf = { bytes: Uint8Array; number: string; language: string };

/** The evidence as staff print it, in the language of their screens. Null: not theirs to see, or nothing signed. */
export async function staffEvidence(
  viewer: Staff<'proposals:view'>,
  id: string,
): Promise<EvidencePdf | null> {
  if (!isDocumentId(id)) return null;
  const seen = await database().$count(
    documents,
    and(eq(documents.id, id), visibleDocuments(viewer, 'proposal')),
  );
  return seen > 0 ? evidencePdf(id, staffLocale(viewer, (await theCompany()).language)) : null;
}

/**
 * The same as a contact prints it, in the language of the customer area. What it may see is said by the where-clause
 * of its pages and by row-level security.
 * @returns `signed_out` where the session counts no more, null for what the contact may not see
 */
export async function portalEvidence(
  sessionId: string,
  id: string,
): Promise<EvidencePdf | 'signed_out' | null> {
  if (!isDocumentId(id)) return null;
  const seen = await portalTransaction(sessionId, async (tx, viewer) => {
    const visible = visibleOfKind(viewer, 'proposal');
    const found = visible ? await tx.$count(documents, and(eq(documents.id, id), visible)) : 0;
    return { language: found > 0 ? viewer.language : null };
  });
  if (!seen) return 'signed_out';
  return seen.language ? evidencePdf(id, seen.language) : null;
}

/** Whether anything was signed that can be printed. Whoever asks has seen the proposal. */
export async function hasEvidence(documentId: string): Promise<boolean> {
  return (await readEvidence(documentId)) !== null;
}

async function readEvidence(documentId: string) {
  const [row] = await database()
    .select({ answer: documentAnswers, document: documents })
    .from(documentAnswers)
    .innerJoin(documents, eq(documents.id, documentAnswers.documentId))
    .where(eq(documentAnswers.documentId, documentId));
  if (!row) return null;
  const { answer, document } = row;
  const { pdfSha256, evidenceSha256 } = answer;
  const { number, language, seller, buyer } = document;
  if (!(pdfSha256 && evidenceSha256 && number && language && seller && buyer)) return null;
  return {
    answer: { ...answer, pdfSha256, evidenceSha256 },
    document: { ...document, number, language, seller, buyer },
  };
}

/** Printed afresh each time: what it says of the check is of the moment in which somebody asks. */
async function evidencePdf(
  documentId: string,
  language: string,
  now = new Date(),
): Promise<EvidencePdf | null> {
  const [found, verified, { timeZone }] = await Promise.all([
    readEvidence(documentId),
    checkEvidence(documentId),
    theCompany(),
  ]);
  if (!found || !verified) return null;
  const { answer, document } = found;
  const drawn = answer.signatureSha256 ? await readFile(answer.signatureSha256) : null;
  // Loaded when it prints: a browser should not come along with each page.
  const { renderEvidence } = await import('@/lib/pdf/evidence-paper');
  const bytes = await renderEvidence({
    language,
    timeZone,
    seller: await printableSeller(database(), document.seller),
    buyer: { ...document.buyer, address: document.billingAddress },
    document,
    answer,
    // A picture that was exchanged is not the customer's signature, and is not shown as it.
    drawn: drawn && verified.signature ? Buffer.from(drawn.bytes).toString('base64') : null,
    verified,
    checkedAt: now,
  });
  return { bytes, number: document.number, language };
}
