import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { itemGroups, itemPrices, items, itemTaxes, itemTexts } from '@/db/schema';
import type { Company } from '@/lib/company/read-company';
import { staffTranslatorFor } from '@/lib/i18n/translator';
import type { Settings } from '@/lib/settings/definitions';
import { CATALOGUE, TASTING } from './catalogue';
import { insertAll, newIds } from './insert-all';
import { LIST_CURRENCIES, priceIn } from './price-list';
import type { TaxesOfLine } from './sample-taxes';
import { UNITS, wordsIn } from './units';
import type { ItemGroup, Product } from './vocabulary';

type Ground = { company: Company; settings: Settings; taxesOf: TaxesOfLine };

/**
 * Writes the catalogue that the sample customers order from: in every language on offer, priced in each of their
 * currencies, with the taxes of a sale at home.
 * @returns the items' ids by the products' keys
 */
export async function writeItems(
  tx: Tx,
  { company, settings, taxesOf }: Ground,
): Promise<Map<string, string>> {
  const products = (Object.keys(CATALOGUE) as ItemGroup[]).flatMap((group) =>
    CATALOGUE[group].map((product) => ({ group, product })),
  );
  const ids = await newIds(tx, products.length);
  const groups = await writeItemGroups(tx, company.language);
  const rows = products.map(({ group, product }, at) => ({ id: ids[at] ?? '', group, product }));
  const words = wordsIn(company.language);
  await insertAll(
    tx,
    items,
    rows.map(({ id, group, product }) => ({
      id,
      name: product.name[words],
      unit: UNITS[product.unit][words],
      groupId: groups.get(group),
      searchText: Object.values(product.name).join(' '),
      active: true,
      version: 1,
      sample: true,
      createdAt: company.createdAt,
      updatedAt: company.createdAt,
    })),
  );
  await tx
    .update(items)
    .set({ searchText: sql`search_form(${items.searchText})` })
    .where(eq(items.sample, true));
  await insertAll(
    tx,
    itemTexts,
    rows.flatMap(textsIn([...new Set([...settings.languages, company.language])])),
  );
  await insertAll(tx, itemPrices, rows.flatMap(pricesOf));
  await insertAll(
    tx,
    itemTaxes,
    rows.flatMap(({ id, product }) =>
      taxesOf({ country: company.country, company: '' }, product.rate, product === TASTING).map((tax) => ({
        itemId: id,
        taxId: tax.id,
      })),
    ),
  );
  return new Map(rows.map(({ id, product }) => [product.key, id]));
}

type Row = { id: string; product: Product };

const textsIn = (languages: readonly string[]) => (row: Row) =>
  languages.map((language) => ({
    itemId: row.id,
    language,
    name: row.product.name[wordsIn(language)],
  }));

const pricesOf = ({ id, product }: Row) =>
  LIST_CURRENCIES.map((currency) => ({
    itemId: id,
    currency,
    price: priceIn(currency, product.cents, false),
  }));

/** Groups of the catalogue; one that the company has by that name already is used, and is not sample data. */
async function writeItemGroups(tx: Tx, language: string): Promise<Map<ItemGroup, string>> {
  const t = staffTranslatorFor(language, 'sample');
  const ids = new Map<ItemGroup, string>();
  for (const group of Object.keys(CATALOGUE) as ItemGroup[]) {
    const name = t(`itemGroups.${group}`);
    await tx.insert(itemGroups).values({ name, sample: true }).onConflictDoNothing();
    const [row] = await tx
      .select({ id: itemGroups.id })
      .from(itemGroups)
      .where(sql`search_form(${itemGroups.name}) = search_form(${name})`)
      .for('key share');
    if (!row) throw new Error('a group of items that was just written is gone');
    ids.set(group, row.id);
  }
  return ids;
}
