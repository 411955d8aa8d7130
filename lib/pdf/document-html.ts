import 'server-only';
import { createElement } from 'react';
import type { PrintableDocument } from './printable';
import { sheetHtml } from './sheet-html';
import { DocumentSheet } from './templates/document-sheet';
import { type Words, wordsFor } from './templates/words';

/**
 * A document as one HTML text that needs nothing else: style, fonts and logo are in it. What is printed, and
 * what a preview on screen shows.
 */
export function documentHtml(
  doc: PrintableDocument,
  { screen = false }: { screen?: boolean } = {},
): Promise<string> {
  const words = wordsFor(doc);
  return sheetHtml({
    language: doc.language,
    dir: words.dir,
    seller: doc.seller,
    body: createElement(DocumentSheet, { doc, words }),
    running: runningTexts(doc, words),
    screen,
  });
}

function runningTexts({ kind, state, number, seller }: PrintableDocument, { t, own }: Words) {
  const mark = state === 'issued' ? null : t(state);
  const identity = [own(seller.name), seller.taxId && t('taxId', { id: seller.taxId })];
  return {
    headStart: own(seller.name),
    headEnd: [[t(`kind.${kind}`), number && own(number)].filter(Boolean).join(' '), mark]
      .filter(Boolean)
      .join(' · '),
    foot: [identity.filter(Boolean).join(' · '), seller.registerLine && own(seller.registerLine)]
      .filter(Boolean)
      .join('\n'),
  };
}
