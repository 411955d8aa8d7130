import { isSEPACountry } from 'ibantools';
import { toDecimalString } from '@/lib/money/minor';

type Transfer = {
  /** Whom the money goes to. */
  name: string;
  iban: string;
  bic: string | null;
  /** Minor units of `currency`. */
  amount: bigint;
  currency: string;
  /** What the receiver will recognise it by: the invoice's number. */
  reference: string;
};

const LONGEST_NAME = 70;
const LONGEST_REFERENCE = 140;
/** What a code of version 13 holds at error correction M, the most that banks' apps have to read. */
const MOST_BYTES = 331;
const LARGEST = 99_999_999_999n;

/** Lines separate the elements, so what people typed must not hold any. */
const oneLine = (text: string, longest: number): string =>
  Array.from(text.replace(/\s+/g, ' ').trim()).slice(0, longest).join('').trim();

/**
 * The content of the QR code by which a bank's app fills in a transfer, or null where there can be none: another
 * currency, an account outside SEPA, nothing to pay or more than a transfer carries. Elements, lengths and their
 * order: European Payments Council, EPC069-12, "Quick Response Code: Guidelines to enable data capture for the
 * initiation of a SEPA credit transfer", version 002 (the BIC may be left out).
 */
export function epcPayment({ name, iban, bic, amount, currency, reference }: Transfer): string | null {
  const account = iban.replace(/\s+/g, '').toUpperCase();
  if (currency !== 'EUR' || amount <= 0n || amount > LARGEST || !isSEPACountry(account.slice(0, 2)))
    return null;
  const content = [
    'BCD',
    '002',
    // UTF-8
    '1',
    'SCT',
    bic?.replace(/\s+/g, '').toUpperCase() ?? '',
    oneLine(name, LONGEST_NAME),
    account,
    `EUR${toDecimalString(amount, currency)}`,
    // No purpose and no structured reference: an invoice's number is no ISO 11649 reference.
    '',
    '',
    oneLine(reference, LONGEST_REFERENCE),
  ].join('\n');
  return new TextEncoder().encode(content).length > MOST_BYTES ? null : content;
}
