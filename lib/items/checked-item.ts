import 'server-only';
import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { itemGroups, taxes } from '@/db/schema';
import { Problems } from '@/lib/actions/problems';
import { theCompany } from '@/lib/company/read-company';
import { readSettings } from '@/lib/settings/read-settings';
import type { ItemFields } from './schemas';
import type { StoredItem } from './stored-item';

/** An item's rows, once nothing is wrong with what was typed. */
export type CheckedItem = {
  name: string;
  code: string | null;
  unit: string | null;
  groupId: string | null;
  texts: StoredItem['texts'];
  prices: StoredItem['prices'];
  taxIds: string[];
};

/**
 * What staff typed as rows; what is empty is left out. An item keeps languages and taxes that it has, although
 * they are no longer on offer.
 * @throws DomainError `check_fields` with all that is wrong, each at its field
 */
export async function checkedItem(tx: Tx, input: ItemFields, kept: StoredItem | null): Promise<CheckedItem> {
  const problems = new Problems();
  const { language } = await theCompany(tx);
  const texts = await typedTexts(tx, input, kept, problems);
  const name = texts.find((text) => text.language === language)?.name;
  if (!name) {
    const at = input.texts.findIndex((text) => text.language === language);
    problems.at(at < 0 ? 'texts' : `texts.${at}.name`, 'required');
  }
  const prices = typedPrices(input, problems);
  const taxIds = [...new Set(input.taxIds)].sort();
  await checkTaxes(tx, taxIds, kept, problems);
  const groupId = await groupOf(tx, input.group, problems);
  problems.raise();
  const { code, unit } = input;
  return { name: name ?? '', code, unit, groupId, texts, prices, taxIds };
}

async function typedTexts(tx: Tx, input: ItemFields, kept: StoredItem | null, problems: Problems) {
  const { languages } = await readSettings(tx);
  const { language: own } = await theCompany(tx);
  const known = new Set([...languages, own, ...(kept?.texts ?? []).map((text) => text.language)]);
  const texts = new Map<string, StoredItem['texts'][number]>();
  for (const [at, { language, name, description }] of input.texts.entries()) {
    if (name === null) {
      if (description !== null) problems.at(`texts.${at}.name`, 'required');
    } else if (!known.has(language)) problems.at(`texts.${at}.name`, 'language_unknown');
    else texts.set(language, { language, name, description });
  }
  return [...texts.values()];
}

function typedPrices(input: ItemFields, problems: Problems): StoredItem['prices'] {
  const prices = new Map<string, StoredItem['prices'][number]>();
  for (const [at, { currency, price }] of input.prices.entries()) {
    if (price === null) continue;
    if (prices.has(currency)) problems.at(`prices.${at}.currency`, 'currency_twice');
    else prices.set(currency, { currency, price });
  }
  return [...prices.values()];
}

async function checkTaxes(tx: Tx, ids: string[], kept: StoredItem | null, problems: Problems): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.select().from(taxes).where(inArray(taxes.id, ids));
  const usable = rows.filter(({ id, active }) => active || kept?.taxIds.includes(id));
  if (usable.length < ids.length) problems.at('taxIds', 'tax_unknown');
}

/** The chosen group, or the one that was typed, which is made unless one of that name is there. */
async function groupOf(tx: Tx, group: ItemFields['group'], problems: Problems): Promise<string | null> {
  if (group === null) return null;
  if ('name' in group) {
    await tx.insert(itemGroups).values({ name: group.name }).onConflictDoNothing();
  }
  const [found] = await tx
    .select({ id: itemGroups.id })
    .from(itemGroups)
    .where(
      'name' in group
        ? sql`search_form(${itemGroups.name}) = search_form(${group.name})`
        : sql`${itemGroups.id} = ${group.id}`,
    )
    .for('key share');
  if (!found) problems.at('group', 'group_gone');
  return found?.id ?? null;
}
