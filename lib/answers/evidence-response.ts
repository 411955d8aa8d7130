import 'server-only';
import { pdfResponse } from '@/lib/documents/pdf-response';
import { translatorFor } from '@/lib/i18n/translator';
import type { EvidencePdf } from './evidence-pdf';

/** The proof as the answer to a request, saved under what it is and the proposal's number. */
export const evidenceResponse = ({ number, ...pdf }: EvidencePdf): Response =>
  pdfResponse({ ...pdf, number: null }, `${translatorFor(pdf.language, 'pdf')('evidence.title')} ${number}`);
