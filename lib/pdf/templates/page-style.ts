import { cssString } from '../css-string';
import type { PrintableDocument } from '../printable';

type Running = {
  dir: 'ltr' | 'rtl';
  /** At the top of every page but the first: whose document it is, and which. */
  headStart: string;
  headEnd: string;
  /** At the foot of every page, lines separated by line feeds. */
  foot: string;
};

/**
 * Paper, margins and what runs along them. The texts are CSS strings, the only place where a document's text
 * meets the style sheet, and escaped for it.
 */
export function pageStyle(paper: PrintableDocument['seller']['paper'], running: Running): string {
  const [start, end] = running.dir === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const small = 'font-size: 7pt; line-height: 1.4; color: #5c6166; white-space: pre-line;';
  return `
@page {
  size: ${paper === 'Letter' ? 'letter' : 'A4'};
  margin: 25mm 20mm 27mm;
  @top-${start} { content: ${cssString(running.headStart)}; width: 95mm; text-align: ${start}; vertical-align: top; padding-top: 12mm; ${small} }
  @top-${end} { content: ${cssString(running.headEnd)}; width: 70mm; text-align: ${end}; vertical-align: top; padding-top: 12mm; ${small} }
  @bottom-${start} { content: ${cssString(running.foot)}; width: 140mm; text-align: ${start}; vertical-align: top; padding-top: 6mm; ${small} }
  @bottom-${end} { content: counter(page) " / " counter(pages); width: 24mm; text-align: ${end}; vertical-align: top; padding-top: 6mm; ${small} }
}
@page :first {
  margin-top: 18mm;
  @top-${start} { content: none; }
  @top-${end} { content: none; }
}`;
}

/** On screen there are no pages, and so no margins of theirs: the sheet has them itself. */
export const screenStyle = (paper: PrintableDocument['seller']['paper']): string =>
  paper === 'Letter'
    ? 'body { width: 8.5in; min-height: 11in; padding: 18mm 20mm 27mm; }'
    : 'body { width: 210mm; min-height: 297mm; padding: 18mm 20mm 27mm; }';
