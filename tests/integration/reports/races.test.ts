import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { database } from '@/db/client';
import { customerGroups, customers } from '@/db/schema';
import { retried } from '@/lib/actions/retried';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { lockCustomer } from '@/lib/customers/lock-customer';
import { loadDocument } from '@/lib/documents/load-document';
import { deleteGroup } from '@/lib/groups/delete-group';
import { setGroups } from '@/lib/groups/set-groups';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { issueInvoice } from '@/lib/invoices/issue-invoice';
import { voidInvoice } from '@/lib/invoices/void-invoice';
import { customerReport } from '@/lib/reports/customer-report';
import { groupReport } from '@/lib/reports/group-report';
import { namedPeriod } from '@/lib/reports/period';
import { testDatabase } from '../../support/database.ts';
import { companyToday, customer, draft, line, salesCompany } from '../../support/sales-company.ts';
import { expectSumsKept } from '../../support/sums-kept.ts';

await testDatabase();

const ROUNDS = process.env.CLIENTELA_DEEP ? 60 : 8;

const GONE = /_group_id_customer_groups_id_fk$/;

let viewer: Staff<Permission>;
let taxes: string[];
beforeAll(async () => {
  const company = await salesCompany();
  viewer = company.viewer;
  taxes = [company.vat, company.withholding];
});

const group = async (name: string) => {
  const [row] = await database().insert(customerGroups).values({ name }).returning({ id: customerGroups.id });
  return row?.id ?? '';
};

const newDraft = async (customerId: string, changes = {}) => {
  const wanted = draft(customerId, { lines: [line({ taxIds: taxes, unitPrice: '19.99' })], ...changes });
  return (await database().transaction((tx) => createInvoice(tx, viewer, wanted))).id;
};

const issue = (id: string, exchangeRate?: string) =>
  retried(() =>
    database().transaction((tx) =>
      issueInvoice(tx, viewer, { id, version: 1, submissionId: randomUUID(), exchangeRate }),
    ),
  );

it('keeps its sums while many issue, void, change groups and delete them at once', async () => {
  const owners = await Promise.all(['A', 'B', 'C'].map((company) => customer({ company })));
  const idle = await Promise.all(['D', 'E', 'F'].map((company) => customer({ company })));
  let groups = await Promise.all(['Mayoristas', 'Norte', 'Sur'].map(group));
  for (let round = 0; round < ROUNDS; round += 1) {
    const drafts = await Promise.all(owners.flatMap((owner) => [newDraft(owner), newDraft(owner)]));
    const [stale, ...rest] = drafts;
    await issue(stale ?? '');
    const dropping = round % 3 === 2;
    // Mostly straight at the rows, without the customer that the product takes first: the triggers have to do it.
    const moves = [...owners, ...idle].map((owner, at) =>
      retried(() =>
        database().transaction(async (tx) => {
          if (dropping) await lockCustomer(tx, viewer, owner);
          await setGroups(
            tx,
            owner,
            groups.filter((_, of) => (of + at + round) % 3 !== 0),
          );
        }),
      ),
    );
    const [gone = '', ...left] = groups;
    const done = await Promise.allSettled([
      ...rest.map((id) => issue(id)),
      ...moves,
      ...idle.map((owner, at) =>
        retried(() =>
          database()
            .update(customers)
            .set({ active: (at + round) % 2 === 0 })
            .where(eq(customers.id, owner)),
        ),
      ),
      database().transaction((tx) =>
        voidInvoice(tx, viewer, { id: stale ?? '', version: 2, reason: 'a slip' }),
      ),
      retried(() => database().execute(sql`select compact_group_sales(), compact_group_unused()`)),
      dropping && retried(() => database().transaction((tx) => deleteGroup(tx, viewer, { id: gone }))),
    ]);
    const failed = done.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    // Who joins a group, or adds up its sums, while it is deleted, is told that it is gone.
    expect(failed.filter((error) => !GONE.test(error?.cause?.constraint_name ?? ''))).toEqual([]);
    if (dropping) groups = [...left, await group(`New ${round}`)];
    await expectSumsKept();
  }
}, 120_000);

it('shows of an invoice what its document has as net, after its discount, before tax and withholding', async () => {
  const owner = await customer({ company: 'Neto, S.L.', currency: 'USD' });
  await database().transaction(async (tx) => setGroups(tx, owner, [await group('Neto')]));
  const id = await newDraft(owner, { discount: { kind: 'percent', value: '10' } });
  await issue(id, '0.85');
  const document = await loadDocument(database(), 'invoice', id);
  const period = namedPeriod('this_month', companyToday());
  const report = await groupReport(viewer, { currency: 'USD', every: false, period, today: companyToday() });
  expect(document?.totals.net).toBe(1799n);
  expect(report.total).toMatchObject({ customers: 1, invoices: 1, invoiced: 1799n });
  expect(report.groups[0]).toMatchObject({ group: { name: 'Neto' }, invoiced: 1799n, before: 0n });
  const asked = { currency: 'USD', every: false, period, today: companyToday(), after: null, before: null };
  expect((await customerReport(viewer, { ...asked, q: 'NETO' })).rows).toMatchObject([
    { id: owner, invoiced: 1799n },
  ]);
  expect((await customerReport(viewer, { ...asked, q: 'nobody' })).rows).toEqual([]);
});
