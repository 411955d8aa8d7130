import { afterAll, expect, test } from 'vitest';
import type { TaxTotal } from '@/lib/money/types';
import { closeBrowser } from '@/lib/pdf/browser';
import type { PrintableDocument } from '@/lib/pdf/printable';
import { renderDocumentPdf } from '@/lib/pdf/render-document-pdf';
import { pdfFacts, pdfPages, squeeze } from './read-pdf';
import { sampleDocument, sampleLines, sampleTotals } from './sample-document';

afterAll(closeBrowser);

const print = async (changes: Partial<PrintableDocument>) =>
  (await pdfPages(await renderDocumentPdf(sampleDocument(changes)))).map(squeeze);

/** The numbers of the lines on a page, as sampleLines puts them before each description. */
const lineNumbers = (page: string) => [...page.matchAll(/#(\d+)/g)].map(([, number]) => Number(number));

test('three lines are one page that says what an invoice must', async () => {
  const [page, ...more] = await print({ language: 'es' });
  expect(more).toEqual([]);
  for (const part of [
    'FacturaFA-2026-000123',
    '5demarzode2026',
    'EstudioClavel,S.L.',
    'NIFB12345674',
    'TalleresMendoza,S.A.',
    '50003Zaragoza',
    '12,5h',
    'IVA21%',
    'sobre3.392,50€',
    '4.104,93€',
    'ES9121000418450200051332',
    '1/1',
  ]) {
    expect(page).toContain(part);
  }
});

test.each([
  ['es', 'Impuesto'],
  ['de', 'Steuer'],
  ['fr', 'Taxe'],
  ['pt-PT', 'Imposto'],
])('the head of a narrow column keeps its word whole in %s', async (language, word) => {
  const lines = sampleLines().map((line) => ({ ...line, taxes: [{ name: 'IVA', rate: '0' }] }));
  const [page] = await pdfPages(await renderDocumentPdf(sampleDocument({ language, lines })));
  expect(page).toMatch(new RegExp(`(^|\\W)${word}(\\W|$)`, 'm'));
});

test('sixty lines: each once, the head on every page, pages numbered and named', async () => {
  const pages = await print({ lines: sampleLines(60) });
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flatMap(lineNumbers)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
  for (const [at, page] of pages.entries()) {
    expect(page).toContain('DescriptionQuantityUnitprice');
    expect(page).toContain(`${at + 1}/${pages.length}`);
    expect(page).toContain('InvoiceFA-2026-000123');
    expect(page).toContain('RegistroMercantildeMadrid');
  }
});

test('three hundred lines all come', async () => {
  const pages = await print({ lines: sampleLines(300) });
  expect(pages.flatMap(lineNumbers)).toHaveLength(300);
});

test('totals never stand on a page without a line, however many lines there are', async () => {
  const counts = Array.from({ length: 40 }, (_, at) => at + 4);
  const documents = await Promise.all(counts.map((count) => print({ lines: sampleLines(count) })));
  const alone = counts.filter((_, at) => {
    const last = documents[at]?.find((page) => page.includes('Amountdue'));
    return !last?.includes('Subtotal') || lineNumbers(last).length === 0;
  });
  expect(alone).toEqual([]);
});

test('no heading ends a page and no subtotal begins one, wherever the page turns', async () => {
  const [first] = sampleLines();
  if (!first) throw new Error('no line');
  const bare = { ...first, quantity: '0', unitPrice: '0', taxes: [], amount: 0n };
  const counts = Array.from({ length: 24 }, (_, at) => at + 8);
  const documents = await Promise.all(
    counts.map((count) => {
      const part = sampleLines(count);
      return print({
        lines: [
          ...part,
          { ...bare, kind: 'subtotal', description: '§sum' },
          { ...bare, kind: 'heading', description: '§head' },
          ...part,
        ],
      });
    }),
  );
  for (const pages of documents) {
    const page = pages.find((each) => each.includes('§head')) ?? expect.fail('no heading');
    expect(page.slice(page.indexOf('§head'))).toContain('#1');
    const summed = pages.find((each) => each.includes('§sum')) ?? expect.fail('no subtotal');
    expect(lineNumbers(summed.slice(0, summed.indexOf('§sum')))).not.toEqual([]);
  }
});

test('survives long texts, six taxes and amounts of twelve digits', async () => {
  const [first, ...rest] = sampleLines();
  if (!first) throw new Error('no line');
  const tail = 'the very end of it';
  const lines = [
    { ...first, description: `${'x'.repeat(300)}\n${'word '.repeat(400)}${tail}`, amount: 123_456_789_012n },
    ...rest,
  ];
  const taxes: TaxTotal[] = ['21', '10', '5.2', '4', '1.4', '0.5'].map((rate) => ({
    id: rate,
    name: 'Recargo de equivalencia',
    rate,
    kind: 'surcharge',
    category: 'S',
    base: 123_456_789_012n,
    amount: 12_345_678_901n,
  }));
  const name = 'Sociedad Cooperativa de Responsabilidad Limitada '.repeat(3).slice(0, 120);
  const { seller, buyer } = sampleDocument();
  const text = (
    await print({
      lines,
      seller: { ...seller, name },
      buyer: { ...buyer, name },
      totals: sampleTotals(lines, { taxes, payable: 999_999_999_999n }),
    })
  ).join('');
  expect(text).toContain(squeeze(tail));
  expect(text).toContain(squeeze(name));
  expect(text).toContain('€9,999,999,999.99');
  expect(text.match(/Recargodeequivalencia/g)).toHaveLength(6);
});

test('a draft says so where its number would stand, and a void document beside its number', async () => {
  const [draft] = await print({ state: 'draft', number: null });
  expect(draft).toContain('InvoiceDraft');
  const [voided] = await print({ state: 'void' });
  expect(voided).toContain('InvoiceFA-2026-000123Void');
  expect(voided).not.toContain('Paymentdetails');
});

test('withholding stands between the total and what is to be paid', async () => {
  const lines = sampleLines(1);
  const irpf: TaxTotal = {
    id: 'irpf',
    name: 'IRPF',
    rate: '15',
    kind: 'withholding',
    category: 'S',
    base: 240_000n,
    amount: 36_000n,
  };
  const totals = sampleTotals(lines, { withholdings: [irpf], withheld: 36_000n, payable: 254_400n });
  const [page] = await print({ language: 'es', lines, totals });
  expect(page).toContain('Total2.904,00€IRPF15%sobre2.400,00€-360,00€Totalapagar2.544,00€');
});

test('an estimate and a credit note ask for no payment; Letter is Letter', async () => {
  const { seller } = sampleDocument();
  for (const kind of ['estimate', 'credit_note'] as const) {
    const [page] = await print({ kind });
    expect(page).not.toContain('IBAN');
  }
  const letter = await renderDocumentPdf(sampleDocument({ seller: { ...seller, paper: 'Letter' } }));
  expect(Buffer.from(letter).toString('latin1')).toMatch(/\/MediaBox \[0 0 612 792\]/);
});

test('the file is tagged and knows its language and title', async () => {
  const facts = await pdfFacts(await renderDocumentPdf(sampleDocument({ language: 'es' })));
  expect(facts).toEqual({
    language: 'es',
    title: 'Factura FA-2026-000123 · Estudio Clavel, S.L.',
    tagged: true,
  });
});
