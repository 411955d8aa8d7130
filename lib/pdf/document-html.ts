import 'server-only';
import { createElement } from 'react';
import { printableAccent } from './accent';
import { fontsFor } from './fonts';
import type { PrintableDocument } from './printable';
import { DocumentSheet } from './templates/document-sheet';
import { DOCUMENT_STYLE } from './templates/document-style';
import { pageStyle, screenStyle } from './templates/page-style';
import { type Words, wordsFor } from './templates/words';

/**
 * A document as one HTML text that needs nothing else: style, fonts and logo are in it. What is printed, and
 * what a preview on screen shows.
 */
export async function documentHtml(
  doc: PrintableDocument,
  { screen = false }: { screen?: boolean } = {},
): Promise<string> {
  // Next refuses a static import of it in what it takes for a page.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const words = wordsFor(doc);
  const body = renderToStaticMarkup(createElement(DocumentSheet, { doc, words }));
  const running = runningTexts(doc, words);
  const fonts = await fontsFor([body, ...Object.values(running), DIGITS].join(' '), doc.language);
  const style = [
    fonts.css,
    pageStyle(doc.seller.paper, { dir: words.dir, ...running }),
    `html{font-family:${fonts.stack};--accent:${printableAccent(doc.seller.accent)}}`,
    DOCUMENT_STYLE,
    ...(screen ? [screenStyle(doc.seller.paper)] : []),
  ].join('\n');
  const title = `${running.headEnd} · ${doc.seller.name}`;
  return `<!doctype html><html lang="${escapeHtml(doc.language)}" dir="${words.dir}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>${body}</body></html>`;
}

/** Of the page numbers. */
const DIGITS = '0123456789/';

function runningTexts({ kind, state, number, seller }: PrintableDocument, { t }: Words) {
  const mark = state === 'issued' ? null : t(state);
  const identity = [seller.name, seller.taxId && t('taxId', { id: seller.taxId })];
  return {
    headStart: seller.name,
    headEnd: [[t(`kind.${kind}`), number].filter(Boolean).join(' '), mark].filter(Boolean).join(' · '),
    foot: [identity.filter(Boolean).join(' · '), seller.registerLine].filter(Boolean).join('\n'),
  };
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
