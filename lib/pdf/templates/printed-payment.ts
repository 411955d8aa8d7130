import { epcPayment } from '@/lib/documents/epc-payment';
import { groupIban } from '../group-iban';
import type { PrintableDocument } from '../printable';
import type { Words } from './words';

type PaymentEntry = { key: 'bank' | 'iban' | 'bic' | 'paymentReference'; label: string; value: string };

const asksForMoney = (doc: PrintableDocument): boolean =>
  doc.kind === 'invoice' && doc.state !== 'void' && doc.totals.payable > 0n;

/** Where the money goes; nothing of what asks for none. */
export function printedPayment(doc: PrintableDocument, { t }: Words): PaymentEntry[] {
  const { iban, bankName, bic } = doc.seller;
  if (!asksForMoney(doc) || !iban) return [];
  const entries = { bank: bankName, iban: groupIban(iban), bic, paymentReference: doc.number };
  return (['bank', 'iban', 'bic', 'paymentReference'] as const).flatMap((key) => {
    const value = entries[key];
    return value ? [{ key, label: t(key), value }] : [];
  });
}

/** The content of the code for a bank's app; null where no transfer can be made of it, and on a draft. */
export function printedPaymentCode(doc: PrintableDocument): string | null {
  const { iban, bic, name } = doc.seller;
  if (!asksForMoney(doc) || !iban || !doc.number) return null;
  const { currency, number: reference } = doc;
  return epcPayment({ name, iban, bic, amount: doc.totals.payable, currency, reference });
}
