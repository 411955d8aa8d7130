import type { PrintableDocument } from '../printable';
import type { Words } from './words';

/** What stands under a document's number: its dates and its reference, so far as it has them. */
export function printedFacts(doc: PrintableDocument, { t, figures }: Words): [label: string, fact: string][] {
  const facts: [string, string | null][] = [
    [t('issueDate'), doc.issueDate && figures.day(doc.issueDate)],
    [
      t(doc.kind === 'estimate' || doc.kind === 'proposal' ? 'expiryDate' : 'dueDate'),
      doc.dueDate && figures.day(doc.dueDate),
    ],
    [t('corrects'), doc.correction && `${doc.correction.number} (${figures.day(doc.correction.issueDate)})`],
    [t('correctionReason'), doc.correction?.reason ?? null],
    [t('reference'), doc.reference],
  ];
  return facts.flatMap(([label, fact]) => (fact ? [[label, fact]] : []));
}
