import type { TaxTotal, Totals } from '@/lib/money/types';
import type { PrintableDocument, PrintableLine } from '@/lib/pdf/printable';

const VAT = { id: 'vat', name: 'IVA', rate: '21', kind: 'vat', category: 'S' } as const;

const LINES: [description: string, quantity: string, unit: string | null, cents: number][] = [
  ['Website redesign\nConcept, three drafts and the final templates.', '1', null, 240_000],
  ['Development', '12.5', 'h', 6_500],
  ['Hosting, one year', '1', null, 18_000],
];

/** Lines of the sample, repeated up to `count` and then numbered: `#1 …`. */
export function sampleLines(count = LINES.length): PrintableLine[] {
  return Array.from({ length: count }, (_, at) => {
    const [description, quantity, unit, cents] = LINES[at % LINES.length] ?? ['', '1', null, 0];
    return {
      kind: 'line',
      description: count > LINES.length ? `#${at + 1} ${description}` : description,
      quantity,
      unit,
      unitPrice: (cents / 100).toFixed(2),
      discountPercent: '0',
      taxes: [{ name: VAT.name, rate: VAT.rate }],
      amount: BigInt(Math.round(cents * Number(quantity))),
    };
  });
}

/** Totals of a document whose lines all carry 21 % VAT and nothing else. */
export function sampleTotals(lines: PrintableLine[], changes: Partial<Totals> = {}): Totals {
  const subtotal = lines.reduce((sum, line) => sum + line.amount, 0n);
  const tax = (subtotal * 21n + 50n) / 100n;
  const taxes: TaxTotal[] = [{ ...VAT, base: subtotal, amount: tax }];
  return {
    lineAmounts: lines.map((line) => line.amount),
    subtotal,
    discount: 0n,
    taxes,
    withholdings: [],
    taxTotal: tax,
    net: subtotal,
    discountAfterTax: 0n,
    adjustment: 0n,
    total: subtotal + tax,
    withheld: 0n,
    payable: subtotal + tax,
    expressibleAsEInvoice: true,
    ...changes,
  };
}

/** An issued invoice between two Spanish companies, with what the test changes. */
export function sampleDocument(changes: Partial<PrintableDocument> = {}): PrintableDocument {
  const lines = changes.lines ?? sampleLines();
  return {
    kind: 'invoice',
    language: 'en',
    state: 'issued',
    number: 'FA-2026-000123',
    issueDate: '2026-03-05',
    dueDate: '2026-04-04',
    reference: 'PO 4711',
    correction: null,
    currency: 'EUR',
    seller: {
      name: 'Estudio Clavel, S.L.',
      attention: null,
      taxId: 'B12345674',
      address: {
        street: 'Calle del Prado 12, 3.º B',
        city: 'Madrid',
        region: 'Madrid',
        postalCode: '28014',
        country: 'ES',
      },
      email: 'facturas@clavel.example',
      phone: '+34 910 000 000',
      website: 'clavel.example',
      bankName: 'Banco Ejemplo',
      iban: 'ES9121000418450200051332',
      bic: 'CAIXESBBXXX',
      registerLine: 'Registro Mercantil de Madrid, tomo 1234, folio 56, hoja M-78901',
      logo: null,
      accent: null,
      paper: 'A4',
    },
    buyer: {
      name: 'Talleres Mendoza, S.A.',
      attention: 'Lucía Ferrán',
      taxId: 'A58818501',
      address: {
        street: 'Avenida de la Estación 4',
        city: 'Zaragoza',
        region: 'Zaragoza',
        postalCode: '50003',
        country: 'ES',
      },
    },
    shipping: null,
    pricesIncludeTax: false,
    lines,
    totals: sampleTotals(lines),
    exchange: null,
    note: 'Thank you for working with us.',
    terms: 'Payment within 30 days of the issue date. Goods stay ours until they are paid.',
    ...changes,
  };
}
