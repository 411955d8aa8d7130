import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '@/db/client';
import { customerAdmins, customers } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { CUSTOMER_SORTS, type CustomerFilter, parseCustomerFilter } from '@/lib/customers/customer-filter';
import { searchCustomers } from '@/lib/customers/find-customers';
import { CUSTOMERS_PER_PAGE, listCustomers } from '@/lib/customers/list-customers';
import { setCustomerActive } from '@/lib/customers/set-customer-active';
import { setCustomerArchived } from '@/lib/customers/set-customer-archived';
import { listGroups } from '@/lib/groups/list-groups';
import { testDatabase } from '../../support/database';
import { address, companyAndStaff, contactForm, create, customerForm } from './forms';

await testDatabase();
let viewer: Staff<Permission>;
const ids: Record<string, string> = {};
beforeAll(async () => {
  viewer = await companyAndStaff();
  const made = async (name: string, form: Parameters<typeof customerForm>[0]) => {
    ids[name] = (await create(viewer, customerForm({ company: name, ...form }))).id;
  };
  await made('Peñalver Ñandú', {
    address: address({ city: 'A Coruña' }),
    taxId: 'B58378431',
    phone: '+34 981 22 33 44',
    groups: { ids: [], names: ['VIP'] },
    contact: contactForm({ firstName: 'Élodie', lastName: 'Durand', email: 'elodie@durand.example' }),
  });
  await made('100% Algodón_S', { contact: null, groups: { ids: [], names: ['VIP', 'Textil'] } });
  await made('Inactivo', { contact: null });
  await made('Archivado', { contact: null });
  const tx = database().transaction.bind(database());
  await tx((t) => setCustomerActive(t, viewer, { id: ids.Inactivo ?? '', active: false }));
  await tx((t) => setCustomerArchived(t, viewer, { id: ids.Archivado ?? '', archived: true }));
});

const list = (params: Record<string, string> = {}) => listCustomers(viewer, parseCustomerFilter(params));
const names = async (params: Record<string, string>) => (await list(params)).rows.map(({ name }) => name);

describe('the search', () => {
  it.each([
    ['penalver'],
    ['ÑANDÚ peñ'],
    ['coruna'],
    ['b58378431'],
    ['981 22 33'],
    ['elodie'],
    ['Durand Elodie Peñalver'],
    ['elodie@durand'],
  ])('finds a customer by %s', async (q) => {
    expect(await names({ q })).toEqual(['Peñalver Ñandú']);
    expect(await searchCustomers(viewer, q)).toMatchObject([{ name: 'Peñalver Ñandú', currency: 'EUR' }]);
  });

  it.each([['100%'], ['%algodon'], ['algodon_s']])('takes %s at its word', async (q) => {
    expect(await names({ q })).toEqual(q === '%algodon' ? [] : ['100% Algodón_S']);
  });

  it.each([['penalver xyz'], ['\\'], ['nul\0'], ['\ud800'], ["' or true --"]])(
    'finds nothing by %j',
    async (q) => {
      expect(await names({ q })).toEqual([]);
    },
  );
});

describe('the filters', () => {
  it('show those in use unless asked for others', async () => {
    expect(await names({})).toEqual(['100% Algodón_S', 'Peñalver Ñandú']);
    expect(await names({ status: 'inactive' })).toEqual(['Inactivo']);
    expect(await names({ status: 'archived' })).toEqual(['Archivado']);
    expect(await names({ status: 'all' })).toHaveLength(4);
    expect(await searchCustomers(viewer, 'ivado')).toEqual([]);
  });

  it('show a customer of several chosen groups once, with all of its groups', async () => {
    const both = (await list({})).rows.flatMap(({ groups }) => groups);
    const group = [...new Set(both.map(({ id }) => id))].join(',');
    const { rows, total } = await list({ group });
    expect(rows.map(({ name, groups }) => [name, groups.map((each) => each.name)])).toEqual([
      ['100% Algodón_S', ['Textil', 'VIP']],
      ['Peñalver Ñandú', ['VIP']],
    ]);
    expect(total).toBe(2);
  });

  it.each([
    { group: 'nonsense', status: 'purple', sort: '; drop', after: 'x', before: 'y' },
    { after: Buffer.from('["\\u0000","00000000-0000-4000-8000-000000000000"]').toString('base64url') },
    { after: Buffer.from('["a","b"]').toString('base64url') },
  ])('take an address that makes no sense as the first page', async (params) => {
    expect((await list(params as Record<string, string>)).rows).toHaveLength(2);
  });
});

describe('paging', () => {
  it('begins at its beginning for a cursor that is of another order', async () => {
    const after = Buffer.from(JSON.stringify(['clavel', crypto.randomUUID()])).toString('base64url');
    const page = await listCustomers(viewer, { ...parseCustomerFilter({ sort: 'newest' }), after });
    expect(page.rows.length).toBeGreaterThan(0);
    expect(page.previous).toBeNull();
  });

  /** Every page from the first to the last, or back again. */
  async function walk(filter: CustomerFilter, way: 'next' | 'previous') {
    const pages = [];
    let current: CustomerFilter = filter;
    for (;;) {
      const page = await listCustomers(viewer, current);
      pages.push(page);
      const cursor = page[way];
      if (!cursor) return pages;
      current = { ...filter, after: null, before: null, [way === 'next' ? 'after' : 'before']: cursor };
    }
  }

  it('shows every row once in both directions, whatever the names and times', async () => {
    const name = fc.constantFrom('a', 'A', 'á', 'ñ', 'n', 'Zeta', '中', '🌟', 'a b', 'a');
    const rows = fc.array(fc.record({ company: name, minute: fc.integer({ min: 0, max: 5 }) }), {
      minLength: 0,
      maxLength: 3 * CUSTOMERS_PER_PAGE + 1,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...CUSTOMER_SORTS), async (made, sort) => {
        await database().delete(customers);
        if (made.length > 0) {
          await database()
            .insert(customers)
            .values(
              made.map(({ company, minute }) => ({
                company,
                currency: 'EUR',
                createdAt: sql`timestamptz '2026-01-01' + make_interval(secs => ${minute} + 0.123456)`,
              })),
            );
        }
        const forth = await walk(parseCustomerFilter({ sort }), 'next');
        const seen = forth.flatMap((page) => page.rows.map(({ id }) => id));
        expect(new Set(seen).size).toBe(made.length);
        expect(seen).toHaveLength(made.length);
        expect(forth.every((page) => page.total === made.length)).toBe(true);
        const last = forth.at(-1);
        const back = last?.previous
          ? await walk({ ...parseCustomerFilter({ sort }), before: last.previous }, 'previous')
          : [];
        const again = back.reverse().flatMap((page) => page.rows.map(({ id }) => id));
        expect([...again, ...(last?.rows ?? []).map(({ id }) => id)]).toEqual(seen);
      }),
      { numRuns: process.env.CLIENTELA_DEEP ? 60 : 12 },
    );
  });
});

describe('the groups', () => {
  const inUse = async (of: Staff<Permission>) =>
    (await listGroups(of)).map(({ name, customers }) => [name, customers]);
  const change = (work: (tx: Tx) => Promise<unknown>) => database().transaction(work);

  it('count those of their customers that are in use and that the viewer sees', async () => {
    const groups = { ids: [], names: ['Contados', 'Vacío'] };
    const [first, second, third] = await Promise.all(
      ['Uno', 'Dos', 'Tres'].map((company) =>
        create(viewer, customerForm({ company, groups, contact: null })),
      ),
    );
    if (!first || !second || !third) throw new Error('none made');
    const counts = async (of = viewer) =>
      Object.fromEntries((await inUse(of)).filter(([name]) => groups.names.includes(String(name))));
    expect(await counts()).toEqual({ Contados: 3, Vacío: 3 });

    await change((tx) => setCustomerActive(tx, viewer, { id: first.id, active: false }));
    await change((tx) => setCustomerArchived(tx, viewer, { id: second.id, archived: true }));
    expect(await counts()).toEqual({ Contados: 1, Vacío: 1 });
    // Both at once are one customer less.
    await change((tx) => setCustomerArchived(tx, viewer, { id: first.id, archived: true }));
    expect(await counts()).toEqual({ Contados: 1, Vacío: 1 });

    const own = { ...viewer, role: 'representative' } as const;
    // Who makes a customer is assigned to it.
    expect(await counts(own)).toEqual({ Contados: 1, Vacío: 1 });
    await database().delete(customerAdmins).where(eq(customerAdmins.customerId, third.id));
    expect(await counts(own)).toEqual({ Contados: 0, Vacío: 0 });

    await change((tx) => tx.delete(customers).where(eq(customers.id, third.id)));
    expect(await counts()).toEqual({ Contados: 0, Vacío: 0 });
  });
});
