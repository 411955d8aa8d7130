import 'server-only';
import type { ReactElement } from 'react';
import { printableAccent } from './accent';
import { fontsFor } from './fonts';
import type { PrintableDocument } from './printable';
import { DOCUMENT_STYLE } from './templates/document-style';
import { pageStyle, screenStyle } from './templates/page-style';

type Sheet = {
  language: string;
  dir: 'ltr' | 'rtl';
  seller: PrintableDocument['seller'];
  body: ReactElement;
  /** What runs along the edges of its pages, see `pageStyle`. */
  running: { headStart: string; headEnd: string; foot: string };
  /** For looking at: the paper's margins stand around it. */
  screen?: boolean;
};

/** Anything on the company's paper as one HTML text that needs nothing else: style, fonts and logo are in it. */
export async function sheetHtml({ language, dir, seller, body, running, screen }: Sheet): Promise<string> {
  // Next refuses a static import of it in what it takes for a page.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const markup = renderToStaticMarkup(body);
  const fonts = await fontsFor([markup, ...Object.values(running), DIGITS].join(' '), language);
  const style = [
    fonts.css,
    pageStyle(seller.paper, { dir, ...running }),
    `html{font-family:${fonts.stack};--accent:${printableAccent(seller.accent)}}`,
    DOCUMENT_STYLE,
    ...(screen ? [screenStyle(seller.paper)] : []),
  ].join('\n');
  const title = `${running.headEnd} · ${seller.name}`;
  return `<!doctype html><html lang="${escapeHtml(language)}" dir="${dir}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>${markup}</body></html>`;
}

/** Of the page numbers. */
const DIGITS = '0123456789/';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
