import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '@/db/client';
import { auditLog, company, documents, files } from '@/db/schema';
import { checkInput } from '@/lib/actions/check-input';
import { tellRule } from '@/lib/actions/database-errors';
import { DomainError } from '@/lib/actions/errors';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { saveDetails } from '@/lib/company/save-details';
import { CompanyDetails } from '@/lib/company/schemas';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { issueInvoice } from '@/lib/invoices/issue-invoice';
import { listSeries } from '@/lib/series/list-series';
import { saveSeries } from '@/lib/series/save-series';
import { SeriesInput } from '@/lib/series/schemas';
import { readSettings } from '@/lib/settings/read-settings';
import { saveLocalization } from '@/lib/settings/save-localization';
import { Localization } from '@/lib/settings/schemas';
import { writeSettings } from '@/lib/settings/write-settings';
import { listTaxes } from '@/lib/taxes/list-taxes';
import { retireTax } from '@/lib/taxes/retire-tax';
import { saveTax } from '@/lib/taxes/save-tax';
import { TaxInput } from '@/lib/taxes/schemas';
import { testDatabase } from '../../support/database.ts';
import { customer, draft, line, salesCompany } from '../../support/sales-company.ts';

await testDatabase();

let viewer: Staff<Permission>;
let vat: string;
beforeAll(async () => {
  ({ viewer, vat } = await salesCompany());
});

const change = <Result>(work: (tx: Tx) => Promise<Result>) => database().transaction(work);

/** What a form would show: the code, and where. */
const refusal = (work: () => unknown) =>
  Promise.resolve()
    .then(work)
    .then(
      () => null,
      (error: unknown) => {
        const told = tellRule(error);
        return told instanceof DomainError ? { code: told.code, at: Object.entries(told.fields) } : told;
      },
    );
const at = (field: string, code: string) =>
  expect.objectContaining({ at: [[field, expect.objectContaining({ code })]] });

const details = (changes: Record<string, unknown> = {}) => ({
  version: 1,
  legalName: 'Estudio Clavel, S.L.',
  taxId: 'B12345674',
  street: 'Calle Mayor 1',
  city: 'Madrid',
  country: 'ES',
  paper: 'A4',
  ...changes,
});

describe('the company', () => {
  it('is refused field by field, in words that say what to do', async () => {
    const wrong: [Record<string, unknown>, string, string][] = [
      [{ legalName: '   ' }, 'legalName', 'required'],
      [{ legalName: 'x'.repeat(161) }, 'legalName', 'too_long'],
      [{ legalName: 'A\u0000B' }, 'legalName', 'text_control_characters'],
      [{ legalName: 'abc\u202Egpj.exe' }, 'legalName', 'text_direction_marks'],
      [{ country: 'ZZ' }, 'country', 'country_unknown'],
      [{ email: 'ana at clavel' }, 'email', 'email_invalid'],
      [{ website: 'javascript:alert(1)' }, 'website', 'website_invalid'],
      [{ iban: 'ES91 2100 0418 4502 0005 1333' }, 'iban', 'iban_invalid'],
      [{ bic: 'ABC' }, 'bic', 'bic_invalid'],
      [{ accent: 'red;}' }, 'accent', 'color_invalid'],
    ];
    for (const [changes, field, code] of wrong) {
      expect(await refusal(() => checkInput(CompanyDetails, details(changes))), field).toEqual(
        at(field, code),
      );
    }
  });

  it('keeps markup and emoji as they were typed, and an IBAN without its spaces', () => {
    const kept = checkInput(
      CompanyDetails,
      details({ legalName: '<b>Café</b> 🌱', iban: 'es91 2100 0418 4502 0005 1332' }),
    );
    expect(kept).toMatchObject({ legalName: '<b>Café</b> 🌱', iban: 'ES9121000418450200051332' });
  });

  it('tells the later of two people that the earlier has saved', async () => {
    const { version } = await theCompany();
    const input = (city: string) => checkInput(CompanyDetails, details({ version, city }));
    await change((tx) => saveDetails(tx, viewer, input('Sevilla')));
    expect(await refusal(() => change((tx) => saveDetails(tx, viewer, input('Toledo'))))).toMatchObject({
      code: 'stale',
    });
    expect((await theCompany()).city).toBe('Sevilla');
  });

  it('takes for a logo what is an image, whatever it is called', async () => {
    const { version } = await theCompany();
    const withLogo = (content: string | Buffer) =>
      change((tx) =>
        saveDetails(
          tx,
          viewer,
          checkInput(CompanyDetails, details({ version, logo: Buffer.from(content).toString('base64') })),
        ),
      );
    expect(await refusal(() => withLogo('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).toEqual(
      at('logo', 'logo_type'),
    );
    expect(await database().select().from(files)).toEqual([]);
    await withLogo(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]));
    expect((await theCompany()).logoSha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('settings', () => {
  it('are kept with who changed what, and a stored value of another time counts as not set', async () => {
    await change((tx) => writeSettings(tx, viewer, { invoiceDueDays: 15 }));
    expect(await readSettings(database())).toMatchObject({ invoiceDueDays: 15, estimateValidDays: 30 });
    const [entry] = await database().select().from(auditLog).where(eq(auditLog.action, 'settings.changed'));
    expect(entry).toMatchObject({ actorId: viewer.id, changes: { invoiceDueDays: [30, 15] } });
    await change((tx) => writeSettings(tx, viewer, { invoiceDueDays: 'soon' as unknown as number }));
    expect((await readSettings(database())).invoiceDueDays).toBe(30);
  });

  it('empties what may be empty, and fills it again', async () => {
    for (const replyTo of ['hola@clavel.example', null, 'adios@clavel.example', null]) {
      await change((tx) => writeSettings(tx, viewer, { replyTo, senderName: null }));
      expect(await readSettings(database())).toMatchObject({ replyTo, senderName: null });
    }
  });

  it('fix the base currency with the first document, and only then', async () => {
    const localization = async (currency: string) => ({
      ...checkInput(Localization, {
        version: (await theCompany()).version,
        language: 'es',
        languages: ['es', 'en'],
        currency,
        timeZone: 'Europe/Madrid',
        pdfInCustomerLanguage: false,
      }),
    });
    const save = async (currency: string) => {
      const input = await localization(currency);
      return change((tx) => saveLocalization(tx, viewer, input));
    };
    await save('USD');
    await save('EUR');
    const customerId = await customer();
    const { id } = await change((tx) => createInvoice(tx, viewer, draft(customerId)));
    expect(await refusal(() => save('USD'))).toEqual(at('currency', 'base_currency_locked'));
    await change((tx) => tx.delete(documents).where(eq(documents.id, id)));
    await save('EUR');
  });

  it('refuse a default language that is not on offer, and languages that nobody speaks here', async () => {
    const input = { version: 1, currency: 'EUR', timeZone: 'Europe/Madrid', pdfInCustomerLanguage: false };
    expect(
      await refusal(() => checkInput(Localization, { ...input, language: 'en', languages: ['es'] })),
    ).toEqual(at('language', 'language_not_offered'));
    const version = (await theCompany()).version;
    const klingon = checkInput(Localization, { ...input, version, language: 'tlh', languages: ['tlh'] });
    expect(await refusal(() => change((tx) => saveLocalization(tx, viewer, klingon)))).toEqual(
      at('languages', 'language_unknown'),
    );
    expect((await database().select().from(company))[0]?.language).toBe('es');
  });
});

describe('taxes', () => {
  const tax = (changes: Record<string, unknown>) =>
    checkInput(TaxInput, {
      id: null,
      version: 1,
      name: 'IVA',
      rate: '5',
      kind: 'vat',
      category: 'S',
      preset: false,
      ...changes,
    });

  it('are added once, and refused with a rate that is none', async () => {
    await change((tx) => saveTax(tx, viewer, tax({})));
    expect(await refusal(() => change((tx) => saveTax(tx, viewer, tax({ name: 'iva' }))))).toEqual(
      at('name', 'tax_exists'),
    );
    for (const rate of ['-1', '100.01', '1e1', '5,2', 'x']) {
      expect(await refusal(() => tax({ rate })), rate).toEqual(at('rate', 'rate_invalid'));
    }
  });

  it('leave the offer and stay on the documents that have them', async () => {
    const customerId = await customer();
    const { id } = await change((tx) =>
      createInvoice(tx, viewer, draft(customerId, { lines: [line({ taxIds: [vat] })] })),
    );
    await change((tx) => retireTax(tx, viewer, { id: vat }));
    expect((await listTaxes()).map((each) => each.id)).not.toContain(vat);
    await change((tx) => issueInvoice(tx, viewer, { id, version: 1, submissionId: randomUUID() }));
  });
});

describe('series', () => {
  it('go on with a higher number, never with one that was given', async () => {
    const customerId = await customer();
    const { id } = await change((tx) => createInvoice(tx, viewer, draft(customerId)));
    await change((tx) => issueInvoice(tx, viewer, { id, version: 1, submissionId: randomUUID() }));
    const [invoices] = (await listSeries()).filter(({ kind }) => kind === 'invoice');
    if (!invoices) throw new Error('no series');
    const input = (changes: Record<string, unknown>) => checkInput(SeriesInput, { ...invoices, ...changes });
    expect(
      await refusal(() => change((tx) => saveSeries(tx, viewer, input({ next: invoices.next - 1 })))),
    ).toEqual(at('next', 'number_given'));
    await change((tx) => saveSeries(tx, viewer, input({ next: 500, format: '{PREFIX}/{N:4}' })));
    expect((await listSeries()).find(({ id }) => id === invoices.id)).toMatchObject({
      next: 500,
      format: '{PREFIX}/{N:4}',
    });
  });

  it('that start again every year hold the year', async () => {
    const [first] = await listSeries();
    const input = { ...first, format: '{PREFIX}-{N}', yearlyRestart: true };
    expect(await refusal(() => checkInput(SeriesInput, input))).toEqual(at('format', 'series_format_year'));
  });
});
