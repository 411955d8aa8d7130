import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database, type Tx } from '@/db/client';
import { documents, exchangeRates } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { creditInvoice } from '@/lib/credit-notes/credit-invoice';
import { issueCreditNote } from '@/lib/credit-notes/issue-credit-note';
import { addDays } from '@/lib/dates/day';
import { issueDocument } from '@/lib/documents/issue-document';
import { printableDocument } from '@/lib/documents/printable-document';
import { createEstimate } from '@/lib/estimates/create-estimate';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { legalNotes } from '@/lib/pdf/templates/legal-notes';
import { wordsFor } from '@/lib/pdf/templates/words';
import { deleteRate } from '@/lib/rates/delete-rate';
import { importRates } from '@/lib/rates/import-rates';
import { latestRate } from '@/lib/rates/latest-rate';
import { currenciesInUse, listRates } from '@/lib/rates/list-rates';
import { rateFilter } from '@/lib/rates/rate-filter';
import { saveRate } from '@/lib/rates/save-rate';
import { RateInput } from '@/lib/rates/schemas';
import { testDatabase } from '../../support/database.ts';
import { companyToday, customer, draft, line, salesCompany } from '../../support/sales-company.ts';

await testDatabase();

let viewer: Staff<Permission>;
let vat: string;
const TODAY = companyToday();
beforeAll(async () => {
  ({ viewer, vat } = await salesCompany());
});
beforeEach(() => database().delete(exchangeRates));

const inTransaction = <Result>(work: (tx: Tx) => Promise<Result>) => database().transaction(work);
const enter = (change: Partial<RateInput> = {}) => {
  const rate = { currency: 'USD', day: TODAY, rate: '1.0832', says: 'foreign', source: 'ECB', ...change };
  return inTransaction((tx) => saveRate(tx, viewer, RateInput.parse(rate)));
};
const rates = async () =>
  (await listRates(viewer, rateFilter({}))).rows.map(({ currency, day, rate }) => [currency, day, rate]);
const inDollars = async () =>
  draft(await customer({ currency: 'USD' }), { lines: [line({ taxIds: [vat] })] });
const dollars = async () => {
  const input = await inDollars();
  return (await inTransaction((tx) => createInvoice(tx, viewer, input))).id;
};
const issue = (id: string, more: { exchangeRate?: string; issueDate?: string } = {}) =>
  inTransaction((tx) => issueDocument(tx, viewer, 'invoice', { id, version: 1, ...more }));
const row = async (id: string) => {
  const [found] = await database().select().from(documents).where(eq(documents.id, id));
  const { exchangeRate, exchangeRateDay, exchangeRateSource, baseTotal, baseTax } = found ?? {};
  return { exchangeRate, exchangeRateDay, exchangeRateSource, baseTotal, baseTax };
};

describe('rates', () => {
  it('are one a day and currency, the last that was entered, either way round', async () => {
    await enter();
    await enter({ rate: '0.8', says: 'base' });
    await enter({ day: addDays(TODAY, -1), currency: 'JPY', rate: '163.5' });
    expect(await rates()).toEqual([
      ['USD', TODAY, '1.25'],
      ['JPY', addDays(TODAY, -1), '163.5'],
    ]);
  });

  it('are none of the company’s own currency and none of tomorrow', async () => {
    await expect(enter({ currency: 'EUR' })).rejects.toMatchObject({
      fields: { currency: { code: 'exchange_rate_of_base' } },
    });
    await expect(enter({ day: addDays(TODAY, 2) })).rejects.toMatchObject({
      fields: { day: { code: 'date_future' } },
    });
    expect(await rates()).toEqual([]);
  });

  it.each(['0', '-1', '1e3', '', '1.12345678901'])('are not %j', (rate) => {
    const parsed = RateInput.safeParse({ currency: 'USD', day: TODAY, rate, says: 'foreign', source: '' });
    expect(parsed.error?.issues[0]?.message).toBe('exchange_rate_invalid');
  });

  it('come from a file, all or none', async () => {
    await enter({ rate: '9' });
    const wrong = { text: `currency,date,rate\nUSD,${TODAY},1.1\nUSD,tomorrow,1.1\n` };
    await expect(inTransaction((tx) => importRates(tx, viewer, wrong))).rejects.toMatchObject({
      fields: { text: { code: 'rate_file_row', params: { row: 3 } } },
    });
    expect(await rates()).toEqual([['USD', TODAY, '9']]);
    const text = `Date,USD,JPY\n${TODAY},1.1,160\n${addDays(TODAY, -3)},1.2,161\n`;
    expect(await inTransaction((tx) => importRates(tx, viewer, { text }))).toEqual({ count: 4 });
    expect((await rates()).sort()).toEqual([
      ['JPY', addDays(TODAY, -3), '161'],
      ['JPY', TODAY, '160'],
      ['USD', addDays(TODAY, -3), '1.2'],
      ['USD', TODAY, '1.1'],
    ]);
  });

  it('are shown beside the currencies that customers have', async () => {
    await customer({ currency: 'JPY' });
    await enter({ day: addDays(TODAY, -5) });
    expect(await currenciesInUse(viewer, TODAY)).toEqual(
      expect.arrayContaining([{ currency: 'JPY', latest: null }]),
    );
    expect(await latestRate(database(), 'EUR', 'USD', addDays(TODAY, -6))).toBeNull();
  });
});

describe('issuing in another currency', () => {
  it('keeps the latest rate up to the issue date, whatever is done to it later', async () => {
    await enter({ day: addDays(TODAY, -2) });
    await enter({ day: addDays(TODAY, -9), rate: '2' });
    const id = await dollars();
    await issue(id);
    const kept = {
      exchangeRate: '1.0832000000',
      exchangeRateDay: addDays(TODAY, -2),
      exchangeRateSource: 'ECB',
      baseTotal: 11171n,
      baseTax: 1939n,
    };
    expect(await row(id)).toEqual(kept);
    for (const { id: rate } of (await listRates(viewer, rateFilter({}))).rows) {
      await inTransaction((tx) => deleteRate(tx, viewer, { id: rate }));
    }
    expect(await row(id)).toEqual(kept);
    await expect(
      database().update(documents).set({ exchangeRate: '2' }).where(eq(documents.id, id)),
    ).rejects.toThrow();
  });

  it('asks for a rate where none is known, and takes the one that is typed for others of the day', async () => {
    const id = await dollars();
    await expect(issue(id)).rejects.toMatchObject({
      fields: { exchangeRate: { code: 'exchange_rate_missing', params: { currency: 'USD' } } },
    });
    await issue(id, { exchangeRate: '1.25' });
    expect(await row(id)).toMatchObject({ exchangeRateDay: TODAY, baseTotal: 9680n, baseTax: 1680n });
    const next = await dollars();
    await issue(next);
    expect(await row(next)).toMatchObject({ exchangeRate: '1.2500000000' });
  });

  it('leaves a known rate as it is where another is typed for one document', async () => {
    await enter();
    const id = await dollars();
    await issue(id, { exchangeRate: '2' });
    expect(await row(id)).toMatchObject({ exchangeRate: '2.0000000000', exchangeRateSource: null });
    expect(await rates()).toEqual([['USD', TODAY, '1.0832']]);
  });

  it('counts a correction with the rate of its invoice, whatever the rate is by then', async () => {
    await enter({ day: addDays(TODAY, -2) });
    const id = await dollars();
    await issue(id);
    await enter({ rate: '2' });
    const correction = { submissionId: crypto.randomUUID(), invoiceId: id, reason: 'Devolución' };
    const note = await inTransaction((tx) => creditInvoice(tx, viewer, correction));
    await inTransaction((tx) => issueCreditNote(tx, viewer, { id: note.id, version: 1 }));
    expect(await row(note.id)).toEqual(await row(id));
  });

  it('says the tax in the company’s currency on the document', async () => {
    await enter();
    const id = await dollars();
    const notes = async (language: string) => {
      const doc = await printableDocument(database(), 'invoice', id, language);
      return doc ? legalNotes(doc, wordsFor(doc)).map((note) => note.replaceAll('\u00a0', ' ')) : null;
    };
    expect(await notes('en')).toEqual([]);
    await issue(id);
    const [tax, rate] = (await notes('es')) ?? [];
    expect(tax).toBe('Impuestos en EUR: IVA 21 % 19,39 €.');
    expect(rate).toMatch(/\(ECB\): \u20661 EUR = 1,0832 USD\u2069\.$/);
  });

  it('asks no rate of an estimate, and counts the base currency as itself', async () => {
    const quoted = await inDollars();
    const estimate = await inTransaction((tx) => createEstimate(tx, viewer, quoted));
    await inTransaction((tx) => issueDocument(tx, viewer, 'estimate', { id: estimate.id, version: 1 }));
    expect(await row(estimate.id)).toMatchObject({ exchangeRate: null, baseTotal: null });
    const input = draft(await customer(), { lines: [line({ taxIds: [vat] })] });
    const { id } = await inTransaction((tx) => createInvoice(tx, viewer, input));
    await issue(id);
    expect(await row(id)).toMatchObject({ exchangeRate: '1.0000000000', baseTotal: 12100n, baseTax: 2100n });
  });
});
