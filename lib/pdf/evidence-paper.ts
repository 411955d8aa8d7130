import 'server-only';
import { createElement } from 'react';
import type { Answer, PostalAddress, SignatureKind } from '@/db/schema/vocabulary';
import type { Verified } from '@/lib/answers/verify-evidence';
import { printHtml } from './print-html';
import type { PrintableDocument, PrintableParty } from './printable';
import { sheetHtml } from './sheet-html';
import { EvidenceSheet } from './templates/evidence-sheet';
import { wordsOf } from './templates/words';

/** What the proof of an answer to a proposal shows. */
export type EvidencePaper = {
  language: string;
  /** The company's: in it moments are written. */
  timeZone: string;
  seller: PrintableDocument['seller'];
  buyer: Omit<PrintableParty, 'address'> & { address: PostalAddress | null };
  document: { number: string; issueDate: string; subject: string | null; language: string; currency: string };
  answer: {
    answer: Answer;
    name: string;
    email: string | null;
    reason: string | null;
    ip: string | null;
    userAgent: string | null;
    createdAt: Date;
    signature: SignatureKind | null;
    signatureSha256: string | null;
    pdfSha256: string;
    evidenceSha256: string;
  };
  /** The drawn signature, a PNG in base64. */
  drawn: string | null;
  verified: Verified;
  checkedAt: Date;
};

/** The HTML of the proof, which needs nothing else. */
function evidenceHtml(paper: EvidencePaper): Promise<string> {
  const words = wordsOf(paper.language, paper.document.currency);
  const { t, own } = words;
  const { seller } = paper;
  const identity = [own(seller.name), seller.taxId && t('taxId', { id: seller.taxId })];
  return sheetHtml({
    language: paper.language,
    dir: words.dir,
    seller,
    body: createElement(EvidenceSheet, { paper, words }),
    running: {
      headStart: own(seller.name),
      headEnd: `${t('evidence.title')} · ${own(paper.document.number)}`,
      foot: identity.filter(Boolean).join(' · '),
    },
  });
}

/** Prints the proof as a tagged PDF. */
export const renderEvidence = async (paper: EvidencePaper): Promise<Uint8Array> =>
  printHtml(await evidenceHtml(paper), { paper: paper.seller.paper });
