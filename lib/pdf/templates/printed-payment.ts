import { groupIban } from '../group-iban';
import type { PrintableDocument } from '../printable';
import type { Words } from './words';

type PaymentEntry = { key: 'bank' | 'iban' | 'bic' | 'paymentReference'; label: string; value: string };

/** Where the money goes; nothing of what asks for none. */
export function printedPayment(doc: PrintableDocument, { t }: Words): PaymentEntry[] {
  const { iban, bankName, bic } = doc.seller;
  if (doc.kind !== 'invoice' || doc.state === 'void' || doc.totals.payable <= 0n || !iban) return [];
  const entries = { bank: bankName, iban: groupIban(iban), bic, paymentReference: doc.number };
  return (['bank', 'iban', 'bic', 'paymentReference'] as const).flatMap((key) => {
    const value = entries[key];
    return value ? [{ key, label: t(key), value }] : [];
  });
}
