import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import {
  contacts,
  customerGroupMembers,
  customerGroups,
  emails,
  itemGroups,
  items,
  taxes,
} from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { sendInvitationAgain } from '@/lib/contacts/send-access-link';
import { keepRendition } from '@/lib/documents/keep-rendition';
import { getEmail } from '@/lib/mail/get-email';
import { retryEmail } from '@/lib/mail/retry-email';
import { revealLink } from '@/lib/mail/reveal-link';
import { sendEmail } from '@/lib/mail/send-email';
import { refund } from '@/lib/payments/refund';
import { countSampleData, hasSampleData } from '@/lib/sample/sample-data';
import { listSeries } from '@/lib/series/list-series';
import { allTables } from '../../support/all-tables';
import { testDatabase } from '../../support/database';
import { pay, paymentInput } from '../../support/pay';
import { customer, salesCompany } from '../../support/sales-company';
import { expectSumsKept } from '../../support/sums-kept';
import { aSampleCustomer, invoiceFor, load, remove } from './sample-company';

await testDatabase();
process.env.AUTH_SECRET = 'only-for-tests-'.repeat(3);

/** What is only ever added to: what people did, and the sums of sales, whose rows come to what they came to. */
const ADDED_TO = ['public.audit_log', 'public.group_sales', 'public.group_unused'];

let viewer: Staff<Permission>;
let own: string;
let vat: string;

beforeAll(async () => {
  ({ viewer, vat } = await salesCompany());
  own = await customer();
  const { id } = await invoiceFor(viewer, own, { taxIds: [vat] });
  await keepRendition({ documentId: id, version: 1, language: 'es' }, Buffer.from('its PDF'));
  await invoiceFor(viewer, own, { issue: false });
});

const constraintOf = (error: unknown) =>
  ((error as Error).cause as { constraint_name?: string } | undefined)?.constraint_name;

it('leaves nothing of a loading that fails', async () => {
  const taken = { firstName: 'Lucía', email: 'lucia.bermejo@mesonalcaravan.example', primary: true };
  await database()
    .insert(contacts)
    .values({ ...taken, customerId: own });
  const before = await allTables();
  await expect(load(viewer)).rejects.toThrow();
  expect(await allTables()).toBe(before);
  await database().delete(contacts).where(eq(contacts.email, taken.email));
});

describe('loaded by four who ask at the same time', () => {
  const quiet = () =>
    Promise.all(
      ['pgboss.job', 'emails', 'credentials', 'access_links'].map(async (table) => {
        const [row] = await database().execute(sql.raw(`select count(*) from ${table}`));
        return { table, ...row };
      }),
    );
  let before: Awaited<ReturnType<typeof quiet>>;
  let loaded: { loaded: boolean }[];
  beforeAll(async () => {
    before = await quiet();
    loaded = await Promise.all(Array.from({ length: 4 }, () => load(viewer)));
  });
  afterAll(() => remove(viewer));

  const refusal = (statement: SQL) =>
    database()
      .execute(statement)
      .then(() => 'done', constraintOf);

  it('is there once', async () => {
    expect(loaded.filter((answer) => answer.loaded)).toHaveLength(1);
    expect(await load(viewer)).toEqual({ loaded: false });
    expect(await countSampleData(viewer)).toMatchObject({ customers: 60 });
  });

  it('has caused no email and no job, and given nobody access', async () => {
    expect(await quiet()).toEqual(before);
  });

  it('has numbers that rise with the days, without a gap in any year', async () => {
    const wrong = await database().execute(sql`
      select number from (
        select d.number, d.sequence, d.issue_date,
          row_number() over each_year as expected, lag(d.issue_date) over each_year as before
        from documents d join customers c on c.id = d.customer_id
        where c.sample and d.issued_at is not null
        window each_year as (partition by d.series_id, d.series_year order by d.sequence)) numbered
      where sequence <> expected or before > issue_date`);
    expect([...wrong]).toEqual([]);
  });

  it('lets nothing become sample data, or stop being it', async () => {
    expect(await refusal(sql`update customers set sample = not sample`)).toBe('sample_stays');
    expect(await refusal(sql`update series set sample = not sample`)).toBe('sample_stays');
  });

  it('has documents of the two kinds in series of their own', async () => {
    const { id: mine } = await invoiceFor(viewer, own, { issue: false });
    const { id: sampled } = await invoiceFor(viewer, await aSampleCustomer(), { issue: false });
    const into = (document: string, sample: boolean) => sql`
      update documents set series_id = (select id from series where kind = 'invoice' and sample = ${sample})
      where id = ${document}`;
    expect(await refusal(into(mine, true))).toBe('documents_samples_apart');
    expect(await refusal(into(sampled, false))).toBe('documents_samples_apart');
  });

  it('gives up issued documents of samples alone, and only where it is said that they are removed', async () => {
    const removing = (which: SQL) =>
      database()
        .transaction(async (tx) => {
          await tx.execute(sql`select set_config('app.sample_data', 'remove', true)`);
          await tx.execute(sql`delete from allocations where ${which}`);
          await tx.execute(sql`delete from documents where issued_at is not null and ${which}`);
          tx.rollback();
        })
        .catch((error) => constraintOf(error) ?? 'done');
    // What payments went to goes after them.
    const samples = sql`customer_id <> ${own} and paid = 0`;
    expect(await refusal(sql`delete from documents where issued_at is not null and ${samples}`)).toBe(
      'documents_stay_issued',
    );
    expect(await removing(sql`customer_id = ${own}`)).toBe('documents_stay_issued');
    expect(await removing(samples)).toBe('done');
  });

  it('keeps emails to its contacts in the log with their links, also where there is a mail provider', async () => {
    process.env.RESEND_API_KEY = 're_test';
    const sample = await aSampleCustomer();
    const [contact] = await database().select().from(contacts).where(eq(contacts.customerId, sample));
    await database().transaction((tx) => sendInvitationAgain(tx, viewer, { id: contact?.id ?? '' }));
    const [row] = await database().select().from(emails).where(eq(emails.customerId, sample));
    const id = row?.id ?? '';
    await sendEmail({ emailId: id });
    expect(await getEmail(viewer, id)).toMatchObject({
      state: 'kept',
      attempts: 0,
      toSample: true,
      holdsLink: true,
      retryable: false,
    });
    const { link } = await database().transaction((tx) => revealLink(tx, viewer, { id }));
    expect(link).toContain('/authentication/password/');
    await expect(database().transaction((tx) => retryEmail(tx, viewer, { id }))).rejects.toMatchObject({
      code: 'email_not_retryable',
    });
    delete process.env.RESEND_API_KEY;
  });
});

describe('removing', () => {
  it('knows everything that hangs on a customer and does not go with it by itself', async () => {
    const rows = await database().execute<{ hangs: string }>(sql`
      select conrelid::regclass || ' on ' || confrelid::regclass as hangs from pg_constraint
      where contype = 'f' and confdeltype not in ('c', 'n') and conrelid <> confrelid
        and confrelid in ('customers'::regclass, 'contacts'::regclass, 'documents'::regclass, 'document_lines'::regclass)
      order by 1`);
    // What is new here has to be removed in `removeSampleData`, before what it hangs on.
    expect([...new Set(rows.map(({ hangs }) => hangs))]).toEqual([
      'allocations on documents',
      'documents on customers',
      'payments on customers',
      'refunds on documents',
      'renditions on documents',
    ]);
  });

  it('leaves every table as it was, with all that was tried out on sample customers', async () => {
    const before = await allTables(ADDED_TO);
    await load(viewer);
    const sample = await aSampleCustomer();
    await invoiceFor(viewer, sample, { taxIds: [vat], issue: false });
    const { id, number } = await invoiceFor(viewer, sample, { taxIds: [vat] });
    expect(number).toMatch(/^MUESTRA-F-\d{4}-\d{4}$/);
    await invoiceFor(viewer, await aSampleCustomer('GBP'), { exchangeRate: '0.85' });
    const paid = await pay(viewer, sample, { amount: '5', allocations: [{ invoiceId: id, amount: '1' }] });
    const { date, modeId } = await paymentInput(sample);
    const back = {
      submissionId: crypto.randomUUID(),
      amount: '2',
      date,
      modeId,
      reference: null,
      note: null,
    };
    await database().transaction((tx) =>
      refund(tx, viewer, { ...back, source: { kind: 'payment', id: paid } }),
    );
    await keepRendition({ documentId: id, version: 1, language: 'es' }, Buffer.from('a sample PDF'));
    const [contact] = await database().select().from(contacts).where(eq(contacts.customerId, sample));
    await database().transaction((tx) => sendInvitationAgain(tx, viewer, { id: contact?.id ?? '' }));
    expect(await database().$count(emails, eq(emails.customerId, sample))).toBe(1);

    expect(await remove(viewer)).toEqual({ removed: true });
    expect(await allTables(ADDED_TO)).toBe(before);
    await expectSumsKept();
    expect(await hasSampleData()).toBe(false);
    expect(await remove(viewer)).toEqual({ removed: false });
  });

  it('leaves what own customers and documents use, and their numbers without a gap', async () => {
    const numbers = [(await invoiceFor(viewer, own)).number];
    await load(viewer);
    const [, mine] = await Promise.all([
      invoiceFor(viewer, await aSampleCustomer()),
      invoiceFor(viewer, own),
    ]);
    numbers.push(mine.number);
    expect((await listSeries()).map(({ prefix }) => prefix).sort()).toEqual(['F', 'NC', 'P', 'PR']);
    const [group] = await database().select().from(customerGroups).where(eq(customerGroups.sample, true));
    const [exported] = await database().select().from(taxes).where(eq(taxes.category, 'G'));
    await database()
      .insert(customerGroupMembers)
      .values({ customerId: own, groupId: group?.id ?? '' });
    const [item] = await database().select().from(items).where(eq(items.sample, true));
    await invoiceFor(viewer, own, { taxIds: [exported?.id ?? ''], itemId: item?.id, issue: false });

    await remove(viewer);
    numbers.push((await invoiceFor(viewer, own)).number);
    expect(await database().select().from(customerGroups)).toEqual([{ ...group, sample: false }]);
    expect(await database().$count(customerGroupMembers)).toBe(1);
    expect(await database().select().from(items)).toEqual([{ ...item, sample: false }]);
    expect(await database().$count(itemGroups)).toBe(1);
    const kept = await database()
      .select()
      .from(taxes)
      .where(inArray(taxes.category, ['G', 'K']));
    expect(kept).toEqual([{ ...exported, sample: false }]);
    const first = Number(numbers[0]?.slice(2));
    expect(numbers).toEqual([0, 1, 2].map((more) => `F-${String(first + more).padStart(6, '0')}`));
  });
});
