import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '@/db/client';
import { auditLog, taxes } from '@/db/schema';
import { checkInput } from '@/lib/actions/check-input';
import { tellRule } from '@/lib/actions/database-errors';
import { DomainError } from '@/lib/actions/errors';
import { createItem } from '@/lib/items/create-item';
import { createQuickItem } from '@/lib/items/create-quick-item';
import { getItem } from '@/lib/items/get-item';
import { ITEM_SORTS, parseItemFilter } from '@/lib/items/item-filter';
import { ITEMS_PER_PAGE, listItems } from '@/lib/items/list-items';
import { ItemFields, type NewItem } from '@/lib/items/schemas';
import { setItemActive } from '@/lib/items/set-item-active';
import { updateItem } from '@/lib/items/update-item';
import { testDatabase } from '../../support/database';
import { salesCompany } from '../../support/sales-company';

await testDatabase();
let company: Awaited<ReturnType<typeof salesCompany>>;
beforeAll(async () => {
  company = await salesCompany();
});

const run = <Data>(work: (tx: Tx) => Promise<Data>) => database().transaction(work);

const form = (changes: Partial<NewItem> = {}): NewItem => ({
  submissionId: randomUUID(),
  texts: [
    { language: 'es', name: 'Tornillo M8', description: 'Caja de 100' },
    { language: 'en', name: 'Screw M8', description: null },
  ],
  code: null,
  unit: 'uds.',
  group: null,
  prices: [{ currency: 'EUR', price: '0.0875' }],
  taxIds: [],
  ...changes,
});
const create = (changes?: Partial<NewItem>) => run((tx) => createItem(tx, company.viewer, form(changes)));

/** What is said at the fields of a refusal, as the form gets it. */
async function refusal(work: Promise<unknown>): Promise<Record<string, string>> {
  const error = await work.then(
    () => null,
    (thrown) => tellRule(thrown),
  );
  if (!(error instanceof DomainError)) throw error ?? new Error('nothing was refused');
  return Object.fromEntries(Object.entries(error.fields).map(([field, { code }]) => [field, code]));
}

describe('an item', () => {
  it('keeps its texts, prices, taxes and group', async () => {
    const { id, name } = await create({
      code: 'T-8',
      group: { name: 'Ferretería' },
      prices: [
        { currency: 'EUR', price: '0.0875' },
        { currency: 'JPY', price: '14' },
        { currency: 'USD', price: null },
      ],
      taxIds: [company.vat],
    });
    expect(name).toBe('Tornillo M8');
    expect(await getItem(company.viewer, id)).toMatchObject({
      name: 'Tornillo M8',
      code: 'T-8',
      unit: 'uds.',
      active: true,
      group: { name: 'Ferretería' },
      texts: [
        { language: 'en', name: 'Screw M8', description: null },
        { language: 'es', name: 'Tornillo M8', description: 'Caja de 100' },
      ],
      prices: [
        { currency: 'EUR', price: '0.0875' },
        { currency: 'JPY', price: '14' },
      ],
      taxIds: [company.vat],
    });
  });

  it('takes a group that is typed again by its name, accents and case aside', async () => {
    const one = await create({ group: { name: 'Electricidad' } });
    const other = await create({ group: { name: 'ELECTRÍCIDAD' } });
    const groupOf = async (id: string) => (await getItem(company.viewer, id))?.group;
    expect(await groupOf(other.id)).toEqual(await groupOf(one.id));
  });

  it('tells all that is wrong, each at its field', async () => {
    const wrong = create({
      texts: [
        { language: 'es', name: null, description: 'sin nombre' },
        { language: 'xx', name: 'Klingon', description: null },
      ],
      prices: [
        { currency: 'EUR', price: '1' },
        { currency: 'EUR', price: '2' },
      ],
      group: { id: randomUUID() },
      taxIds: [randomUUID()],
    });
    expect(await refusal(wrong)).toEqual({
      'texts.0.name': 'required',
      'texts.1.name': 'language_unknown',
      'prices.1.currency': 'currency_twice',
      group: 'group_gone',
      taxIds: 'tax_unknown',
    });
  });

  it.each([
    ['-1', 'negative_price'],
    ['1.23456', 'bad_price'],
    ['123456789012', 'bad_price'],
    ['12 apples', 'bad_price'],
  ])('refuses the price %s', (price, code) => {
    const { submissionId: _, ...fields } = form();
    const input = { ...fields, prices: [{ currency: 'EUR', price }] };
    const refused = (() => {
      try {
        checkInput(ItemFields, input);
      } catch (error) {
        return error instanceof DomainError ? error.fields['prices.0.price']?.code : error;
      }
    })();
    expect(refused).toBe(code);
  });

  it('shares its code with no other, whatever the case', async () => {
    await create({ code: 'Abc-1' });
    expect(await refusal(create({ code: 'aBC-1' }))).toEqual({ code: 'code_taken' });
  });

  it('is changed by one person at a time, and what was changed is written down', async () => {
    const { id } = await create();
    const change = (version: number, unit: string) =>
      run((tx) => updateItem(tx, company.viewer, { ...form({ unit }), id, version }));
    expect(await change(1, 'kg')).toEqual({ id, version: 2 });
    await expect(change(1, 'g')).rejects.toMatchObject({ code: 'stale', details: { id, unit: 'kg' } });
    const [entry] = await database()
      .select()
      .from(auditLog)
      .where(sql`${auditLog.subjectId} = ${id} and ${auditLog.action} = 'item.updated'`);
    expect(entry?.changes).toEqual({ unit: ['uds.', 'kg'] });
  });

  it('keeps a tax that was retired, and takes no other retired one', async () => {
    const { id } = await create({ taxIds: [company.reduced] });
    await database().update(taxes).set({ active: false }).where(eq(taxes.id, company.reduced));
    const keep = run((tx) =>
      updateItem(tx, company.viewer, { ...form({ taxIds: [company.reduced] }), id, version: 1 }),
    );
    await expect(keep).resolves.toMatchObject({ version: 2 });
    expect(await refusal(create({ taxIds: [company.reduced] }))).toEqual({ taxIds: 'tax_unknown' });
  });

  it('is made from a name and a price alone', async () => {
    const quick = { submissionId: randomUUID(), name: 'Hora de taller', code: null, unit: 'h', price: '45' };
    const { id } = await run((tx) => createQuickItem(tx, company.viewer, quick));
    expect(await getItem(company.viewer, id)).toMatchObject({
      texts: [{ language: 'es', name: 'Hora de taller' }],
      prices: [{ currency: 'EUR', price: '45' }],
      taxIds: [company.vat],
    });
  });
});

describe('the list', () => {
  const list = (params: Record<string, string>) => listItems(company.viewer, parseItemFilter(params));
  const names = async (params: Record<string, string>) => (await list(params)).rows.map(({ name }) => name);

  it.each(['cigueñal', 'CRANKSHAFT', 'zq-77', 'ciguenal zq'])('finds an item by %s', async (q) => {
    await create({
      code: q === 'cigueñal' ? 'ZQ-77' : null,
      texts:
        q === 'cigueñal'
          ? [
              { language: 'es', name: 'Cigüeñal', description: null },
              { language: 'en', name: 'Crankshaft', description: null },
            ]
          : form().texts,
    });
    expect(await names({ q })).toEqual(['Cigüeñal']);
  });

  it('leaves retired items out unless they are asked for', async () => {
    const { id } = await create({ texts: [{ language: 'es', name: 'Fax térmico', description: null }] });
    for (const _ of [1, 2]) await run((tx) => setItemActive(tx, company.viewer, { id, active: false }));
    expect(await names({ q: 'fax' })).toEqual([]);
    expect(await names({ q: 'fax', status: 'retired' })).toEqual(['Fax térmico']);
    expect(await names({ q: 'fax', status: 'all' })).toEqual(['Fax térmico']);
    await run((tx) => setItemActive(tx, company.viewer, { id, active: true }));
    expect(await names({ q: 'fax' })).toEqual(['Fax térmico']);
    const done = await database().select().from(auditLog).where(eq(auditLog.subjectId, id));
    expect(done.map(({ action }) => action)).toEqual(['item.created', 'item.retired', 'item.activated']);
  });

  it.each(ITEM_SORTS)(
    'walks through a thousand items by %s, there and back, and misses none',
    async (sort) => {
      const group = 'Mil';
      if (sort === 'name') {
        const { id } = await create({ group: { name: group } });
        await database().execute(sql`insert into items (name, search_text, group_id, created_at)
        select 'Pieza ' || (n * 7919) % 500, search_form('Pieza ' || n), (select group_id from items where id = ${id}),
          now() - n % 300 * interval '1 minute' from generate_series(1, 999) n`);
      }
      const [{ id = '' } = {}] = (
        await database().execute<{ id: string }>(sql`select id from item_groups where name = ${group}`)
      ).slice(0, 1);
      const seen: string[] = [];
      let page = await list({ group: id, sort });
      expect(page.total).toBe(1000);
      const pages = [page];
      while (page.next) {
        page = await list({ group: id, sort, after: page.next });
        pages.push(page);
      }
      for (const { rows } of pages) seen.push(...rows.map((row) => row.id));
      expect(new Set(seen).size).toBe(1000);
      expect(seen).toHaveLength(1000);
      const back = await list({ group: id, sort, before: page.previous ?? '' });
      expect(back.rows.map((row) => row.id)).toEqual(seen.slice(-2 * ITEMS_PER_PAGE, -ITEMS_PER_PAGE));
    },
  );

  it('takes cursors that somebody made up for none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.constantFrom(...ITEM_SORTS), async (text, sort) => {
        const made = Buffer.from(JSON.stringify([text, randomUUID()])).toString('base64url');
        await list({ sort, after: made });
        await list({ sort, before: text });
      }),
      { numRuns: 30 },
    );
  });
});
