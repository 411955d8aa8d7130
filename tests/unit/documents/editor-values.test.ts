import { describe, expect, it } from 'vitest';
import { draftFields, type EditorValues, emptyLine } from '@/components/documents/editor/editor-values';
import { liveTotals } from '@/components/documents/editor/live-totals';
import { tidied } from '@/lib/money/parse-decimal';
import type { LineTax } from '@/lib/money/types';

const NOWHERE = { street: '', city: '', region: '', postalCode: '', country: '' };
const VAT: LineTax = { id: 'vat', name: 'IVA', rate: '21', kind: 'vat', category: 'S' };

const values = (changes: Partial<EditorValues> = {}): EditorValues => ({
  customer: { id: 'c', name: 'Mendoza', currency: 'EUR', minorDigits: 2, ownLanguage: null, language: 'es' },
  issueDate: '2026-03-05',
  dueDate: '',
  language: '',
  reference: '',
  billing: NOWHERE,
  showShipping: false,
  shipping: NOWHERE,
  pricesIncludeTax: false,
  lines: [{ ...emptyLine(['vat']), quantity: '2,5', unitPrice: '1.234,50' }],
  discountKind: 'percent',
  discountValue: '10',
  discountTiming: 'before_tax',
  adjustment: '',
  note: '',
  terms: '',
  ...changes,
});

const taxes = new Map([[VAT.id, VAT]]);

describe('what is typed into a document', () => {
  it('is sent as plain decimals', () => {
    const { lines, discount, dueDate, shippingAddress } = draftFields(values(), 'es');
    expect(lines).toMatchObject([{ quantity: '2.5', unitPrice: '1234.5', discountPercent: '0' }]);
    expect({ discount, dueDate, shippingAddress }).toEqual({
      discount: { kind: 'percent', value: '10', timing: 'before_tax' },
      dueDate: null,
      shippingAddress: null,
    });
  });

  it('is sent as it stands where it is no number, for the server to refuse', () => {
    const line = { ...emptyLine([]), quantity: 'two', unitPrice: '' };
    expect(draftFields(values({ lines: [line] }), 'es').lines).toMatchObject([
      { quantity: 'two', unitPrice: '' },
    ]);
  });

  it('means what it says at the keyboard of who types, whatever language the document is in', () => {
    const english = values({
      language: 'en',
      lines: [{ ...emptyLine([]), quantity: '1.234', unitPrice: '38,90' }],
    });
    expect(draftFields(english, 'es').lines).toMatchObject([{ quantity: '1234', unitPrice: '38.9' }]);
    expect(tidied('38,9', 'es', 2)).toBe('38,90');
    expect(tidied(tidied('1234', 'es'), 'es')).toBe('1.234');
    expect(tidied('nothing', 'es')).toBe('nothing');
  });

  it('is added up as the server will, and goes on while something cannot be', () => {
    expect(liveTotals(values(), taxes, 'EUR', 'es').totals).toMatchObject({
      subtotal: 308_625n,
      discount: 30_863n,
      total: 336_092n,
    });
    const tooMuch = values({ discountKind: 'amount', discountValue: '9.000' });
    const live = liveTotals(tooMuch, taxes, 'EUR', 'es');
    expect(live.errors).toEqual({ 'discount.value': { code: 'discount_out_of_range', params: undefined } });
    expect(live.totals.subtotal).toBe(308_625n);
  });
});
