import 'server-only';
import { createElement } from 'react';
import { printHtml } from './print-html';
import type { PrintableDocument, PrintableParty } from './printable';
import { sheetHtml } from './sheet-html';
import { MoneySheet } from './templates/money-sheet';
import { type Words, wordsOf } from './templates/words';

/** What a receipt or a statement shows, its words and figures already written in its language. */
export type MoneyPaper = {
  language: string;
  currency: string;
  seller: PrintableDocument['seller'];
  buyer: PrintableParty & { title: string };
  title: string;
  facts: readonly (readonly [label: string, fact: string])[];
  table: {
    heads: readonly { label: string; figure?: boolean }[];
    rows: readonly (readonly string[])[];
  } | null;
  /** The last of them is the largest thing on the page. */
  sums: readonly (readonly [label: string, amount: string])[];
  note: string | null;
};

/** Builds a paper with the words and figures of its language, and prints it as a tagged PDF. */
export async function renderMoneyPaper(
  { language, currency }: Pick<MoneyPaper, 'language' | 'currency'>,
  build: (words: Words) => Omit<MoneyPaper, 'language' | 'currency'>,
): Promise<Uint8Array> {
  const words = wordsOf(language, currency);
  const paper: MoneyPaper = { language, currency, ...build(words) };
  const { seller } = paper;
  const identity = [words.own(seller.name), seller.taxId && words.t('taxId', { id: seller.taxId })];
  const html = await sheetHtml({
    language,
    dir: words.dir,
    seller,
    body: createElement(MoneySheet, { paper, words }),
    running: {
      headStart: words.own(seller.name),
      headEnd: paper.title,
      foot: [identity.filter(Boolean).join(' · '), seller.registerLine && words.own(seller.registerLine)]
        .filter(Boolean)
        .join('\n'),
    },
  });
  return printHtml(html, { paper: seller.paper });
}
