import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, test } from 'vitest';
import { closeBrowser } from '@/lib/pdf/browser';
import { renderDocumentPdf } from '@/lib/pdf/render-document-pdf';
import { sampleDocument, sampleLines } from './sample-document';

afterAll(closeBrowser);

type Place = { text: string; start: number; end: number; y: number };

/** Where each piece of Latin text stands on the first page: how far from the side where lines begin, and end. */
async function placesOf(language: string): Promise<Place[]> {
  const pdf = await renderDocumentPdf(sampleDocument({ language, lines: sampleLines(60) }));
  const file = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const page = await file.getPage(1);
  const width = page.getViewport({ scale: 1 }).width;
  const { items } = await page.getTextContent();
  await file.loadingTask.destroy();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [left, right] = [item.transform[4], item.transform[4] + item.width];
    const [start, end] = language === 'ar' ? [width - right, width - left] : [left, right];
    return [{ text: item.str.trim(), start, end, y: item.transform[5] }];
  });
}

/** In points; what is not there is infinitely far. */
const apart = (one = Number.POSITIVE_INFINITY, other = 0) => Math.abs(one - other);

test('an Arabic document is the mirror of a Spanish one, its Latin words and figures in order', async () => {
  const [spanish, arabic] = await Promise.all([placesOf('es'), placesOf('ar')]);
  // What begins a line in one begins it in the other, as far from the edge.
  for (const text of [
    'Estudio Clavel, S.L.',
    'Calle del Prado 12, 3.º B',
    'Talleres Mendoza, S.A.',
    '#1 Website redesign',
  ]) {
    const [here, there] = [spanish, arabic].map((places) => places.find((place) => place.text === text));
    expect(apart(here?.start, there?.start), text).toBeLessThan(2);
  }
  const registerOf = (places: Place[]) => places.find(({ text }) => text.startsWith('Registro Mercantil'));
  expect(apart(registerOf(arabic)?.start, registerOf(spanish)?.start)).toBeLessThan(2);
  // The number of the document ends at the other edge.
  const numberOf = (places: Place[]) => places.find(({ text }) => text === 'FA-2026-000123');
  expect(apart(numberOf(arabic)?.end, numberOf(spanish)?.end)).toBeLessThan(2);
  const written = arabic.map(({ text }) => text);
  for (const text of ['+34 910 000 000', '28014 Madrid', 'PO 4711', '2,400.00'])
    expect(written).toContain(text);
});
