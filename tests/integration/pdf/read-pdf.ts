import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page, as a reader would copy it. */
export async function pdfPages(pdf: Uint8Array): Promise<string[]> {
  const file = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, at) => {
      const { items } = await (await file.getPage(at + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    }),
  );
  await file.loadingTask.destroy();
  return pages;
}

/** What the file says of itself. */
export async function pdfFacts(pdf: Uint8Array) {
  const file = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const { info } = await file.getMetadata();
  await file.loadingTask.destroy();
  const { Language: language, Title: title } = info as Record<string, unknown>;
  return { language, title, tagged: /\/Marked true/.test(Buffer.from(pdf).toString('latin1')) };
}

/** All of the text without white space: where lines break is not what a test of the words is about. */
export const pdfText = async (pdf: Uint8Array) => squeeze((await pdfPages(pdf)).join(''));

export const squeeze = (text: string) => text.replace(/\s+/gu, '');

/** The names of the fonts in the file; Chromium leaves the dictionaries that hold them uncompressed. */
export const pdfFonts = (pdf: Uint8Array) =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([^\s/<>]+)/g),
  ].map(([, name]) => name ?? '');
