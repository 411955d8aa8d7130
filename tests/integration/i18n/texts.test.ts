import { beforeAll, describe, expect, test } from 'vitest';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { LOCALES } from '@/lib/i18n/locales';
import { getTemplate } from '@/lib/mail/get-template';
import { linkWords } from '@/lib/mail/link-words';
import { renderEmail } from '@/lib/mail/render-email';
import { TEMPLATE_NAMES, TEMPLATE_SIDES } from '@/lib/mail/template-names';
import { documentHtml } from '@/lib/pdf/document-html';
import type { PrintableDocument } from '@/lib/pdf/printable';
import { testDatabase } from '../../support/database.ts';
import { foreignTo, textsOf } from '../../support/foreign-words.ts';
import { customer, salesCompany } from '../../support/sales-company.ts';
import { sampleDocument, sampleTotals } from '../pdf/sample-document.ts';
import { addContact } from '../portal/people.ts';

// What is written without anybody looking, emails and PDFs, in each language: no text is of another one but names
// and what users wrote. Those are made-up words, so that none of them is a word of a language by chance.

const ADDRESS = { street: 'Zorvik 1', city: 'Quandol', region: null, postalCode: '8001', country: 'CH' };
const WRITTEN = [
  'Brintel Quovar',
  'Drelmo Fenzik',
  'Grelda Hopper',
  'Plimmo brask velu',
  'Skarn tolvi',
  ...['Zorvik', 'Quandol', 'IVA', 'EUR', 'CHXX', 'FA', 'ES'],
  ...['https', 'crm', 'com', 'grelda', 'acme', 'example', 'authentication', 'admin', 'login', 'password'],
];

await testDatabase();
let viewer: Staff<Permission>;
beforeAll(async () => {
  ({ viewer } = await salesCompany({ legalName: 'Brintel Quovar', ...ADDRESS }));
  const customerId = await customer({ company: 'Drelmo Fenzik', ...ADDRESS, country: 'ES' });
  await addContact(customerId, { firstName: 'Grelda', email: 'grelda@acme.example', primary: true });
});

const LINE = {
  description: 'Plimmo brask\nvelu',
  quantity: '2',
  unit: null,
  unitPrice: '1234.50',
  discountPercent: '5',
  taxes: [{ name: 'IVA', rate: '21' }],
  amount: 234_555n,
};

/** A document in which everything is said that a document can say. */
function everything(changes: Partial<PrintableDocument>): PrintableDocument {
  const sample = sampleDocument(changes);
  const base = sampleTotals([LINE as never]);
  const taxes = (['AE', 'K', 'G', 'E', 'O'] as const).map((category) => ({
    ...{ id: category, name: 'IVA', rate: '0', kind: 'vat', category },
    ...{ base: 100n, amount: 0n },
  }));
  return {
    ...sample,
    reference: 'Skarn',
    seller: {
      ...sample.seller,
      ...{ name: 'Brintel Quovar', address: ADDRESS, email: null, phone: null, website: null },
      ...{ bankName: 'Skarn', bic: 'CHXX', registerLine: 'Skarn tolvi' },
    },
    buyer: {
      ...sample.buyer,
      name: 'Drelmo Fenzik',
      attention: 'Grelda',
      address: { ...ADDRESS, country: 'ES' },
    },
    shipping: { ...ADDRESS, country: 'GR' },
    pricesIncludeTax: true,
    lines: [LINE as never],
    totals: {
      ...base,
      discount: 100n,
      discountAfterTax: 100n,
      adjustment: 5n,
      taxes: [...base.taxes, ...taxes] as never,
    },
    note: 'Skarn tolvi',
    terms: 'Skarn tolvi',
  };
}

describe.each(LOCALES)('in %s', (language) => {
  const foreign = foreignTo(language, WRITTEN);
  const foundIn = (texts: readonly string[]) =>
    texts.flatMap((text) => foreign(text).map((word) => `${word} (${text.slice(0, 80)})`));

  test.each(TEMPLATE_NAMES.filter((name) => TEMPLATE_SIDES[name] === 'contact'))(
    'the email %s',
    async (name) => {
      const { text, preview } = await getTemplate(viewer, name, language);
      const email = 'grelda@acme.example';
      for (const secret of [true, false]) {
        const { label, note } = linkWords(name, language, { secret }, email);
        const frame = {
          ...preview.frame,
          button: preview.frame.button && { ...preview.frame.button, label },
        };
        const written = renderEmail(name, text, { ...preview.values, link_note: note }, frame);
        expect(foundIn([written.subject, ...written.text.split('\n'), ...textsOf(written.html)])).toEqual([]);
      }
    },
  );

  test.each(['invoice', 'estimate', 'credit_note'] as const)('the PDF of an %s', async (kind) => {
    for (const state of ['draft', 'issued', 'void'] as const) {
      const html = await documentHtml(everything({ kind, state, language }));
      // What the margins say stands in the style sheet.
      const running = [...html.matchAll(/content:\s*"([^"]*)"/g)].map(([, text = '']) =>
        text.replace(/\\([0-9a-f]{1,6}) ?/g, (_, code: string) => String.fromCodePoint(Number(`0x${code}`))),
      );
      expect(running.join(' ')).toContain('Brintel Quovar');
      expect(foundIn([...textsOf(html), ...running])).toEqual([]);
    }
  });
});

test('another language is found out', () => {
  const foreign = foreignTo('de', WRITTEN);
  expect(foreign('Rechnung von Brintel Quovar, 5. März 2026, 1.234,50 €')).toEqual([]);
  expect(foreign('Payment details')).toEqual(['payment', 'details', 'Payment details']);
  expect(foreign('Gültig bis 5 March 2026')).toEqual(['march']);
  expect(foreign('٢٥')).toEqual(['٢', '٥']);
});
