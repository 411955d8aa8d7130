import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { database } from '@/db/client';
import { taxes } from '@/db/schema';
import { createItem } from '@/lib/items/create-item';
import { findItems } from '@/lib/items/find-items';
import type { NewItem } from '@/lib/items/schemas';
import { setItemActive } from '@/lib/items/set-item-active';
import { testDatabase } from '../../support/database';
import { salesCompany } from '../../support/sales-company';

await testDatabase();
const { viewer, vat, reduced } = await salesCompany();

const add = (name: string, changes: Partial<NewItem> = {}) =>
  database().transaction((tx) =>
    createItem(tx, viewer, {
      submissionId: randomUUID(),
      texts: [{ language: 'es', name, description: null }],
      code: null,
      unit: null,
      group: null,
      prices: [],
      taxIds: [],
      ...changes,
    }),
  );
const find = (text: string, language = 'es', currency = 'EUR') =>
  findItems(viewer, { text, language, currency });

beforeAll(async () => {
  await add('Tornillo de banco', {
    code: 'TB-1',
    texts: [
      { language: 'es', name: 'Tornillo de banco', description: 'De acero' },
      { language: 'en', name: 'Bench vice', description: null },
    ],
    unit: 'uds.',
    prices: [
      { currency: 'EUR', price: '49.9' },
      { currency: 'JPY', price: '8000' },
    ],
    taxIds: [vat, reduced],
  });
  await add('Caja de tornillos', { code: 'tornillo' });
  await add('Martillo para tornillos');
});

it('speaks the document’s language and counts in its currency', async () => {
  expect(await find('vice', 'en', 'JPY')).toMatchObject([
    { name: 'Bench vice', description: null, unit: 'uds.', price: '8000', code: 'TB-1' },
  ]);
});

it('falls back to the company’s language, and has no price where there is none', async () => {
  expect(await find('vice', 'de', 'USD')).toMatchObject([
    { name: 'Tornillo de banco', description: 'De acero', price: null },
  ]);
});

it('puts the item of that code first, then those that begin with it', async () => {
  expect((await find('TORNILLO')).map(({ name }) => name)).toEqual([
    'Caja de tornillos',
    'Tornillo de banco',
    'Martillo para tornillos',
  ]);
});

it('brings the taxes that are still on offer, and no item that is not', async () => {
  await database().update(taxes).set({ active: false }).where(eq(taxes.id, reduced));
  expect((await find('banco'))[0]?.taxIds).toEqual([vat]);
  const { id } = await add('Fax térmico');
  expect(await find('fax')).toHaveLength(1);
  await database().transaction((tx) => setItemActive(tx, viewer, { id, active: false }));
  expect(await find('fax')).toEqual([]);
});
