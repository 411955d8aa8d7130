import { formatAddress } from '@/lib/addresses/format-address';
import type { PrintableAddress, PrintableDocument, PrintableParty } from '../printable';
import type { Words } from './words';

export type PrintedParty = {
  title: string;
  /** Who it is; null for a place alone. */
  name: string | null;
  rows: string[];
  /** How to reach it. */
  contact: string[];
};

/** Seller and buyer, and where the goods go if that is shown. */
export function printedParties(doc: PrintableDocument, words: Words): PrintedParty[] {
  const { seller, buyer, shipping } = doc;
  const { t } = words;
  const home = seller.address.country;
  // Domestic mail names no country; as soon as one of the three is abroad, all do.
  const omitCountry = [buyer.address, shipping ?? buyer.address].every(({ country }) => country === home);
  const lines = (address: PrintableAddress) =>
    formatAddress(address, { locale: words.language, omitCountry });
  const rowsOf = (party: PrintableParty) => partyRows(party, words, omitCountry);
  const parties: PrintedParty[] = [
    {
      title: t('seller'),
      name: seller.name,
      rows: rowsOf(seller),
      contact: said([seller.email, seller.phone, seller.website]),
    },
    { title: t(`buyer.${doc.kind}`), name: buyer.name, rows: rowsOf(buyer), contact: [] },
  ];
  if (shipping) parties.push({ title: t('shipping'), name: null, rows: said(lines(shipping)), contact: [] });
  return parties;
}

/** A party's address and tax id, under its name. */
export const partyRows = (
  { attention, address, taxId }: PrintableParty,
  { t, language }: Words,
  omitCountry: boolean,
): string[] =>
  said([
    attention && t('attention', { name: attention }),
    ...formatAddress(address, { locale: language, omitCountry }),
    taxId && t('taxId', { id: taxId }),
  ]);

const said = (rows: (string | null)[]): string[] => rows.filter((row): row is string => Boolean(row));
