import { and, eq, isNull, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { database } from '@/db/client';
import { customerGroupMembers, customerGroups, customers, documents, series } from '@/db/schema';
import { addDays, type Day } from '@/lib/dates/day';
import { customer } from '../../support/sales-company.ts';

/** What can happen to what reports are made of; the numbers choose among what there is. */
export const aStep = fc.oneof(
  fc.record({ does: fc.constant('customer'), pick: fc.nat(2) } as const),
  fc.record({ does: fc.constant('group') } as const),
  fc.record({ does: fc.constant('join'), pick: fc.nat(), other: fc.nat() } as const),
  fc.record({ does: fc.constant('leave'), pick: fc.nat() } as const),
  fc.record({
    does: fc.constant('draft'),
    pick: fc.nat(),
    day: fc.nat(800),
    net: fc.nat(1_000_000),
  } as const),
  fc.record({ does: fc.constant('estimate'), pick: fc.nat(), day: fc.nat(800) } as const),
  fc.record({ does: fc.constant('bulk'), pick: fc.nat(), day: fc.nat(800), net: fc.nat(5_000) } as const),
  fc.record({ does: fc.constant('issue'), pick: fc.nat() } as const),
  fc.record({ does: fc.constant('issue'), pick: fc.nat() } as const),
  fc.record({ does: fc.constant('void'), pick: fc.nat() } as const),
  fc.record({ does: fc.constant('drop draft'), pick: fc.nat() } as const),
  fc.record({ does: fc.constant('currency'), pick: fc.nat() } as const),
  fc.record({ does: fc.constantFrom('archive', 'use again'), pick: fc.nat() } as const),
  fc.record({ does: fc.constant('drop customer'), pick: fc.nat() } as const),
  fc.record({ does: fc.constant('drop group'), pick: fc.nat() } as const),
  fc.record({ does: fc.constant('compact') } as const),
);
export type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

const CURRENCIES = ['EUR', 'USD', 'JPY'] as const;
export const FIRST_DAY: Day = '2024-11-20';

const one = <Row>(rows: readonly Row[], pick: number): Row | undefined => rows[pick % (rows.length || 1)];

let sequence = 0;

/** Does one of them by plain statements; what there is nothing for is left out. */
export async function take(step: Step): Promise<void> {
  const db = database();
  switch (step.does) {
    case 'customer':
      await customer({ company: `Customer ${++sequence}`, currency: CURRENCIES[step.pick] ?? 'EUR' });
      return;
    case 'group':
      await db.insert(customerGroups).values({ name: `Group ${++sequence}` });
      return;
    case 'join': {
      const customerId = one(await allCustomers(), step.pick)?.id;
      const groupId = one(await db.select().from(customerGroups).orderBy(customerGroups.id), step.other)?.id;
      if (customerId && groupId)
        await db.insert(customerGroupMembers).values({ customerId, groupId }).onConflictDoNothing();
      return;
    }
    case 'leave': {
      const members = await db
        .select()
        .from(customerGroupMembers)
        .orderBy(customerGroupMembers.customerId, customerGroupMembers.groupId);
      const member = one(members, step.pick);
      if (member)
        await db
          .delete(customerGroupMembers)
          .where(
            and(
              eq(customerGroupMembers.customerId, member.customerId),
              eq(customerGroupMembers.groupId, member.groupId),
            ),
          );
      return;
    }
    case 'draft':
    case 'estimate': {
      const owner = one(await allCustomers(), step.pick);
      if (!owner) return;
      const net = step.does === 'draft' ? BigInt(step.net) : 500n;
      await db
        .insert(documents)
        .values(row(owner, net, step.day, step.does === 'draft' ? 'invoice' : 'estimate'));
      return;
    }
    case 'bulk': {
      const own = await invoiceSeries();
      const owners = await allCustomers();
      const rows = owners.slice(step.pick % (owners.length || 1)).map((owner, at) => {
        return { ...row(owner, BigInt(step.net + at), step.day + at, 'invoice' as const), ...issued(own) };
      });
      if (rows.length > 0) await db.insert(documents).values(rows);
      return;
    }
    case 'issue': {
      const drafts = await db
        .select()
        .from(documents)
        .where(isNull(documents.issuedAt))
        .orderBy(documents.id);
      const found = one(drafts, step.pick);
      if (found)
        await db
          .update(documents)
          .set({ ...issued(await invoiceSeries()), issueDate: addDays(found.issueDate, 1) })
          .where(eq(documents.id, found.id));
      return;
    }
    case 'void': {
      const standing = await db
        .select()
        .from(documents)
        .where(and(eq(documents.kind, 'invoice'), sql`issued_at is not null`, isNull(documents.voidedAt)))
        .orderBy(documents.id);
      const found = one(standing, step.pick);
      if (found)
        await db
          .update(documents)
          .set({ voidedAt: new Date(), voidReason: 'a slip' })
          .where(eq(documents.id, found.id));
      return;
    }
    case 'drop draft': {
      const drafts = await db
        .select()
        .from(documents)
        .where(isNull(documents.issuedAt))
        .orderBy(documents.id);
      const found = one(drafts, step.pick);
      if (found) await db.delete(documents).where(eq(documents.id, found.id));
      return;
    }
    case 'currency':
    case 'drop customer': {
      const free = (await allCustomers()).filter(({ used }) => !used);
      const found = one(free, step.pick);
      if (!found) return;
      const itself = eq(customers.id, found.id);
      if (step.does === 'drop customer') await db.delete(customers).where(itself);
      else
        await db
          .update(customers)
          .set({ currency: CURRENCIES[step.pick % 3] ?? 'EUR' })
          .where(itself);
      return;
    }
    case 'archive':
    case 'use again': {
      const found = one(await allCustomers(), step.pick);
      const state =
        step.does === 'archive'
          ? { active: step.pick % 2 === 0, archivedAt: new Date() }
          : { active: step.pick % 3 > 0, archivedAt: null };
      if (found) await db.update(customers).set(state).where(eq(customers.id, found.id));
      return;
    }
    case 'drop group': {
      const found = one(await db.select().from(customerGroups).orderBy(customerGroups.id), step.pick);
      if (found) await db.delete(customerGroups).where(eq(customerGroups.id, found.id));
      return;
    }
    case 'compact':
      await db.execute(sql`select compact_group_sales(), compact_group_unused()`);
  }
}

const allCustomers = () =>
  database()
    .select({
      id: customers.id,
      currency: customers.currency,
      used: sql<boolean>`exists (select 1 from documents d where d.customer_id = customers.id)`,
    })
    .from(customers)
    .orderBy(customers.id);

async function invoiceSeries(): Promise<string> {
  const [own] = await database().select().from(series).where(eq(series.kind, 'invoice'));
  return own?.id ?? '';
}

/** With a tax, a discount after it and an adjustment: net is none of the columns alone. */
function row(
  owner: { id: string; currency: string },
  net: bigint,
  day: number,
  kind: 'invoice' | 'estimate',
) {
  const taxTotal = net / 5n;
  const [discountAfterTax, adjustment] = [net / 10n, 7n];
  const total = net + taxTotal - discountAfterTax + adjustment;
  return {
    ...{ kind, customerId: owner.id, currency: owner.currency, baseCurrency: 'EUR' },
    ...{ issueDate: addDays(FIRST_DAY, day % 800), subtotal: net, taxTotal, discountAfterTax, adjustment },
    ...{ total, due: total },
  };
}

function issued(seriesId: string) {
  sequence += 1;
  const number = { seriesId, seriesYear: 0, sequence, number: `F-${sequence}` };
  const nobody = sql`'{}'::jsonb` as never;
  return { ...number, language: 'es', issuedAt: new Date(), seller: nobody, buyer: nobody };
}
