import 'server-only';
import type { Tx } from '@/db/client';
import { taxes } from '@/db/schema';
import type { Company } from '@/lib/company/read-company';
import { staffTranslatorFor } from '@/lib/i18n/translator';
import { listTaxes, type Tax } from '@/lib/taxes/list-taxes';
import type { RateClass } from './vocabulary';

const EU = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

type Buyer = { country: string; company: string | null };

/** The taxes of a line: where it goes, what it is, and whether the buyer keeps some back. */
export type TaxesOfLine = (buyer: Buyer, rate: RateClass, service: boolean) => Tax[];

/**
 * The seller's own taxes as sample documents use them: its rates at home, none to companies elsewhere in the EU and
 * out of it, withholding on services. What the settings lack of that is added; a seller without VAT sells without.
 */
export async function sampleTaxes(tx: Tx, company: Company): Promise<TaxesOfLine> {
  const offered = await listTaxes(tx);
  const vat = offered.filter(({ kind }) => kind === 'vat');
  const standard = vat.find(({ preset, category }) => preset && category === 'S') ?? highest(vat);
  if (!standard) return () => [];
  const lower = vat
    .filter(({ category, rate }) => category === 'S' && Number(rate) < Number(standard.rate))
    .sort((one, other) => Number(other.rate) - Number(one.rate));
  const reduced = lower[0] ?? standard;
  const rates: Record<RateClass, Tax> = { standard, reduced, basic: lower[1] ?? reduced };
  const withholding = offered.find(({ kind }) => kind === 'withholding');
  const within = EU.has(company.country);
  const intraCommunity = within ? await ensureZeroRate(tx, vat, standard.name, 'K', company.language) : null;
  const exported = await ensureZeroRate(tx, vat, standard.name, 'G', company.language);

  return (buyer, rate, service) => {
    if (buyer.country === company.country) {
      return service && withholding ? [rates[rate], withholding] : [rates[rate]];
    }
    if (intraCommunity === null || !EU.has(buyer.country)) return [exported];
    return buyer.company === null ? [rates[rate]] : [intraCommunity];
  };
}

const highest = (vat: readonly Tax[]): Tax | undefined =>
  vat
    .filter(({ category }) => category === 'S')
    .sort((one, other) => Number(other.rate) - Number(one.rate))[0];

async function ensureZeroRate(
  tx: Tx,
  vat: readonly Tax[],
  name: string,
  category: 'K' | 'G',
  language: string,
): Promise<Tax> {
  const known = vat.find((tax) => tax.category === category && Number(tax.rate) === 0);
  if (known) return known;
  const t = staffTranslatorFor(language, 'sample');
  const position = Math.max(0, ...vat.map((tax) => tax.position));
  const [made] = await tx
    .insert(taxes)
    .values({
      name,
      rate: '0',
      kind: 'vat',
      category,
      exemptionReason: t(category === 'K' ? 'exempt.intraCommunity' : 'exempt.export'),
      position,
      sample: true,
    })
    .returning();
  if (!made) throw new Error('a tax was not written');
  return made;
}
