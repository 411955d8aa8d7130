import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { allocations, documents, payments, refunds } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { deleteCustomer } from '@/lib/customers/delete-customer';
import { addDays } from '@/lib/dates/day';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { issueInvoice } from '@/lib/invoices/issue-invoice';
import { voidInvoice } from '@/lib/invoices/void-invoice';
import { retirePaymentMode } from '@/lib/payment-modes/retire-payment-mode';
import { savePaymentMode } from '@/lib/payment-modes/save-payment-mode';
import { applyCredit } from '@/lib/payments/apply-credit';
import { listPayments } from '@/lib/payments/list-payments';
import { paymentFilter } from '@/lib/payments/payment-filter';
import { PAYMENT_STATES } from '@/lib/payments/payment-state';
import { recordPayment } from '@/lib/payments/record-payment';
import { refund } from '@/lib/payments/refund';
import { removeAllocation } from '@/lib/payments/remove-allocation';
import type { PaymentInput, RefundInput } from '@/lib/payments/schemas';
import { voidPayment } from '@/lib/payments/void-payment';
import { voidRefund } from '@/lib/payments/void-refund';
import { testDatabase } from '../../support/database.ts';
import { aMode, pay, paymentInput } from '../../support/pay.ts';
import { companyToday, customer, draft, line, salesCompany } from '../../support/sales-company.ts';

await testDatabase();

let viewer: Staff<Permission>;
let vat: string;
let withholding: string;
let ours: string;
beforeAll(async () => {
  ({ viewer, vat, withholding } = await salesCompany());
});
beforeEach(async () => {
  ours = await customer();
});

const RACES = process.env.CLIENTELA_DEEP ? 50 : 5;

const transaction = database().transaction.bind(database());
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error instanceof DomainError ? (Object.entries(error.fields)[0] ?? error.code) : error),
  );
const refusedAt = (field: string, code: string) => [field, expect.objectContaining({ code })];

/** An issued invoice of so much, without tax. */
async function invoice(unitPrice: string, { customerId = ours, taxIds = [] as string[] } = {}) {
  const input = draft(customerId, { lines: [line({ unitPrice, taxIds })] });
  const { id } = await transaction((tx) => createInvoice(tx, viewer, input));
  await transaction((tx) => issueInvoice(tx, viewer, { id, version: 1, submissionId: randomUUID() }));
  return id;
}

async function sums(id: string) {
  const [row] = await database()
    .select({ paid: documents.paid, credited: documents.credited, due: documents.due })
    .from(documents)
    .where(eq(documents.id, id));
  return row;
}

async function paymentRow(id: string) {
  const [row] = await database().select().from(payments).where(eq(payments.id, id));
  return row;
}

const refundInput = async (id: string, changes: Partial<RefundInput> = {}): Promise<RefundInput> => ({
  submissionId: randomUUID(),
  source: { kind: 'payment', id },
  amount: '10',
  date: companyToday(),
  modeId: await aMode(),
  reference: null,
  note: null,
  ...changes,
});
const giveBack = async (id: string, changes: Partial<RefundInput> = {}) => {
  const input = await refundInput(id, changes);
  return transaction((tx) => refund(tx, viewer, input));
};

describe('a payment', () => {
  it('in part leaves the rest due, and the last part settles what is not withheld', async () => {
    const id = await invoice('1000', { taxIds: [vat, withholding] });
    expect(await sums(id)).toEqual({ paid: 0n, credited: 0n, due: 106_000n });
    await pay(viewer, ours, { amount: '60.00', allocations: [{ invoiceId: id, amount: '60' }] });
    expect(await sums(id)).toEqual({ paid: 6_000n, credited: 0n, due: 100_000n });
    await pay(viewer, ours, { amount: '1000', allocations: [{ invoiceId: id, amount: '1000' }] });
    expect(await sums(id)).toEqual({ paid: 106_000n, credited: 0n, due: 0n });
  });

  it('goes to several invoices at once, and what is left over is credit that another invoice takes later', async () => {
    const [one, two] = [await invoice('70'), await invoice('50')];
    const id = await pay(viewer, ours, {
      amount: '150',
      allocations: [
        { invoiceId: one, amount: '70' },
        { invoiceId: two, amount: '50' },
      ],
    });
    expect(await paymentRow(id)).toMatchObject({ amount: 15_000n, allocated: 12_000n, refunded: 0n });
    const three = await invoice('45');
    await transaction((tx) =>
      applyCredit(tx, viewer, {
        submissionId: randomUUID(),
        source: { kind: 'payment', id },
        allocations: [{ invoiceId: three, amount: '30' }],
      }),
    );
    expect(await sums(three)).toEqual({ paid: 3_000n, credited: 0n, due: 1_500n });
    expect((await paymentRow(id))?.allocated).toBe(15_000n);
  });

  it('is taken back with a reason: what it paid is due again, and it counts nothing for good', async () => {
    const due = await invoice('70');
    const id = await pay(viewer, ours, { allocations: [{ invoiceId: due, amount: '70' }] });
    await transaction((tx) => voidPayment(tx, viewer, { id, reason: 'typed twice' }));
    expect(await sums(due)).toEqual({ paid: 0n, credited: 0n, due: 7_000n });
    expect(await paymentRow(id)).toMatchObject({ allocated: 0n, voidReason: 'typed twice' });
    expect(await refusal(transaction((tx) => voidPayment(tx, viewer, { id, reason: 'again' })))).toBe(
      'not_found',
    );
    expect(await refusal(giveBack(id))).toBe('not_found');
  });

  it('is taken off one invoice and is credit then', async () => {
    const due = await invoice('70');
    const id = await pay(viewer, ours, { allocations: [{ invoiceId: due, amount: '70' }] });
    const [allocation] = await database().select().from(allocations).where(eq(allocations.paymentId, id));
    await transaction((tx) => removeAllocation(tx, viewer, { id: allocation?.id ?? '' }));
    expect(await sums(due)).toEqual({ paid: 0n, credited: 0n, due: 7_000n });
    expect((await paymentRow(id))?.allocated).toBe(0n);
  });

  it('goes back in part and whole, and a refund by mistake is taken back before the payment can be', async () => {
    const id = await pay(viewer, ours);
    await giveBack(id, { amount: '30' });
    expect(await refusal(giveBack(id, { amount: '70.01' }))).toEqual(
      refusedAt('amount', 'more_than_available'),
    );
    await giveBack(id, { amount: '70' });
    expect((await paymentRow(id))?.refunded).toBe(10_000n);
    const taken = () => transaction((tx) => voidPayment(tx, viewer, { id, reason: 'no' }));
    expect(await refusal(taken())).toBe('payment_has_refunds');
    for (const { id: back } of await database().select().from(refunds).where(eq(refunds.paymentId, id))) {
      await transaction((tx) => voidRefund(tx, viewer, { id: back, reason: 'no' }));
    }
    expect((await paymentRow(id))?.refunded).toBe(0n);
    await taken();
  });

  it('keeps its invoice from being voided', async () => {
    const id = await invoice('70');
    await pay(viewer, ours, { amount: '1', allocations: [{ invoiceId: id, amount: '1' }] });
    const voided = transaction((tx) => voidInvoice(tx, viewer, { id, version: 2, reason: 'mistake' }));
    expect(await refusal(voided)).toBe('step_refused');
  });

  it('locks the currency of its customer, who cannot be deleted any more', async () => {
    await pay(viewer, ours);
    const changed = database().execute(sql`update customers set currency = 'USD' where id = ${ours}`);
    expect((await changed.catch((error) => error)).cause.constraint_name).toBe('payments_currency_lock');
    const deleted = transaction((tx) => deleteCustomer(tx, viewer, { id: ours }));
    expect(await refusal(deleted)).toBe('customer_has_documents');
  });
});

describe('is refused', () => {
  const refused = async (changes: Partial<PaymentInput>) => {
    const input = await paymentInput(ours, changes);
    return refusal(transaction((tx) => recordPayment(tx, viewer, input)));
  };

  it.each([
    ['nothing', { amount: '0' }, 'amount', 'amount_not_positive'],
    ['half a cent', { amount: '1.005' }, 'amount', 'too_many_decimals'],
    ['tomorrow', { date: addDays(companyToday(), 1) }, 'date', 'payment_date_future'],
    ['a mode that is not there', { modeId: randomUUID() }, 'modeId', 'mode_unknown'],
  ])('%s', async (_, changes, field, code) => {
    expect(await refused(changes)).toEqual(refusedAt(field, code));
  });

  it('decimals that the customer’s currency does not have', async () => {
    ours = await customer({ currency: 'JPY' });
    expect(await refused({ amount: '100.5' })).toEqual(refusedAt('amount', 'too_many_decimals'));
    ours = await customer({ currency: 'KWD' });
    const id = await pay(viewer, ours, { amount: '1.005' });
    expect((await paymentRow(id))?.amount).toBe(1_005n);
  });

  it('what is not an open invoice of this customer, or more than is due of one', async () => {
    const theirs = await invoice('70', { customerId: await customer() });
    const { id: aDraft } = await transaction((tx) => createInvoice(tx, viewer, draft(ours)));
    const own = await invoice('70');
    const first = 'allocations.0.amount';
    const to = (invoiceId: string, amount: string) => ({ allocations: [{ invoiceId, amount }] });
    expect(await refused(to(theirs, '10'))).toEqual(refusedAt(first, 'invoice_not_open'));
    expect(await refused(to(aDraft, '10'))).toEqual(refusedAt(first, 'invoice_not_open'));
    expect(await refused(to(randomUUID(), '10'))).toEqual(refusedAt(first, 'invoice_not_open'));
    expect(await refused(to(own, '70.01'))).toEqual(refusedAt(first, 'more_than_due'));
    expect(await refused(to(own, '0'))).toEqual(refusedAt(first, 'amount_not_positive'));
    expect(await refused({ amount: '20', ...to(own, '20.01') })).toEqual(
      refusedAt('amount', 'allocated_more_than_paid'),
    );
    const twice = [{ invoiceId: own, amount: '10' }];
    expect(await refused({ allocations: [...twice, ...twice] })).toEqual(
      refusedAt('allocations.1.amount', 'invoice_not_open'),
    );
    expect(await sums(own)).toEqual({ paid: 0n, credited: 0n, due: 7_000n });
  });

  it('a refund before the money came', async () => {
    const id = await pay(viewer, ours);
    expect(await refusal(giveBack(id, { date: addDays(companyToday(), -1) }))).toEqual(
      refusedAt('date', 'refund_before_payment'),
    );
  });
});

describe('the database refuses', () => {
  const told = (statement: ReturnType<typeof sql>) =>
    database()
      .execute(statement)
      .then(
        () => 'done',
        (error) => error.cause?.constraint_name ?? error.cause?.message,
      );

  it('sums that nothing moved', async () => {
    const id = await invoice('70');
    const payment = await pay(viewer, ours);
    expect(await told(sql`update documents set paid = 1, due = 6999 where id = ${id}`)).toBe(
      'documents_money_is_moved',
    );
    expect(await told(sql`update documents set credited = 1, due = 6999 where id = ${id}`)).toBe(
      'documents_money_is_moved',
    );
    expect(await told(sql`update payments set allocated = 1 where id = ${payment}`)).toBe(
      'payments_money_is_moved',
    );
    expect(await told(sql`update payments set refunded = 1 where id = ${payment}`)).toBe(
      'payments_money_is_moved',
    );
  });

  it('money that goes further than there is, or to another customer, or to what is no open invoice', async () => {
    const id = await invoice('70');
    const { id: aDraft } = await transaction((tx) => createInvoice(tx, viewer, draft(ours)));
    const theirs = await invoice('70', { customerId: await customer() });
    const payment = await pay(viewer, ours);
    const put = (invoiceId: string, amount: number) =>
      told(sql`insert into allocations (customer_id, currency, invoice_id, payment_id, amount)
        values (${ours}, 'EUR', ${invoiceId}, ${payment}, ${amount})`);
    expect(await put(id, 7_001)).toBe('documents_not_overpaid');
    expect(await put(theirs, 1)).toBe('allocations_invoice');
    expect(await put(aDraft, 1)).toBe('allocations_to_invoices');
    const large = await invoice('700');
    expect(await put(large, 10_001)).toBe('payments_not_overspent');
    expect(await put(id, 0)).toBe('allocations_amount');
    expect(await put(id, 7_000)).toBe('done');
    expect(await told(sql`update allocations set amount = 1 where payment_id = ${payment}`)).toBe(
      'payments_stay',
    );
  });

  it('another amount, day or owner of what was paid, and its removal', async () => {
    const id = await pay(viewer, ours);
    await giveBack(id);
    for (const set of [
      'amount = 1',
      "date = '2020-01-01'",
      "currency = 'USD'",
      'reference = null, amount = 2',
    ]) {
      expect(await told(sql`update payments set ${sql.raw(set)} where id = ${id}`)).toBe('payments_stay');
    }
    expect(await told(sql`update refunds set amount = 1 where payment_id = ${id}`)).toBe('payments_stay');
    expect(await told(sql`delete from refunds where payment_id = ${id}`)).toBe('payments_stay');
    expect(await told(sql`delete from payments where id = ${id}`)).toBe('payments_stay');
  });
});

describe('at once', () => {
  it('two payments of one invoice never pay it twice', async () => {
    for (let race = 0; race < RACES; race += 1) {
      const id = await invoice('70');
      const input = () =>
        paymentInput(ours, { amount: '50', allocations: [{ invoiceId: id, amount: '50' }] });
      const inputs = [await input(), await input(), await input()];
      const outcomes = await Promise.all(
        inputs.map((each) => refusal(transaction((tx) => recordPayment(tx, viewer, each)))),
      );
      expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
      expect(outcomes.filter(Boolean)).toEqual(
        Array(2).fill(refusedAt('allocations.0.amount', 'more_than_due')),
      );
      expect(await sums(id)).toEqual({ paid: 5_000n, credited: 0n, due: 2_000n });
    }
  });

  it('a payment, its void, a refund of it and the void of its invoice come one after the other', async () => {
    for (let race = 0; race < RACES; race += 1) {
      const [id, other] = [await invoice('70'), await invoice('30')];
      const payment = await pay(viewer, ours, { allocations: [{ invoiceId: id, amount: '70' }] });
      const back = await refundInput(payment, { amount: '30' });
      const input = await paymentInput(ours, {
        amount: '30',
        allocations: [{ invoiceId: other, amount: '30' }],
      });
      await Promise.allSettled([
        transaction((tx) => voidPayment(tx, viewer, { id: payment, reason: 'no' })),
        transaction((tx) => refund(tx, viewer, back)),
        transaction((tx) => recordPayment(tx, viewer, input)),
        transaction((tx) => voidInvoice(tx, viewer, { id: other, version: 2, reason: 'no' })),
      ]);
      const [row, paid, free] = [await paymentRow(payment), await sums(id), await sums(other)];
      expect(row?.voidedAt === null ? row.refunded : 0n).toBe(row?.voidedAt === null ? 3_000n : 0n);
      expect(paid).toEqual(
        row?.voidedAt ? { paid: 0n, credited: 0n, due: 7_000n } : { paid: 7_000n, credited: 0n, due: 0n },
      );
      expect([0n, 3_000n]).toContain(free?.paid);
    }
  });
});

describe('the list', () => {
  it('finds payments by state, mode, reference and customer', async () => {
    const { id: card } = await transaction((tx) =>
      savePaymentMode(tx, viewer, { id: null, version: 1, name: 'Tarjeta de prueba' }),
    );
    const due = await invoice('100');
    const made = {
      applied: await pay(viewer, ours, { allocations: [{ invoiceId: due, amount: '100' }] }),
      credit: await pay(viewer, ours, { reference: 'Ref. Ñandú 7', modeId: card }),
      refunded: await pay(viewer, ours),
      void: await pay(viewer, ours),
    };
    await giveBack(made.refunded, { amount: '100' });
    await transaction((tx) => voidPayment(tx, viewer, { id: made.void, reason: 'no' }));
    const found = async (params: Record<string, string>) =>
      (await listPayments(viewer, paymentFilter({ customer: ours, ...params }))).rows.map(({ id }) => id);
    for (const state of PAYMENT_STATES) expect(await found({ state }), state).toEqual([made[state]]);
    expect(await found({})).toHaveLength(4);
    expect(await found({ q: 'nandu' })).toEqual([made.credit]);
    expect(await found({ q: 'talleres' })).toHaveLength(4);
    expect(await found({ mode: card })).toEqual([made.credit]);
    const first = await listPayments(viewer, paymentFilter({ customer: ours }));
    expect(first.rows.map(({ state }) => state).sort()).toEqual([...PAYMENT_STATES].sort());
  });

  it('are listed once each, whichever way one pages through what was searched for', async () => {
    const buyer = await customer({ company: 'Páginas Muchas, S.L.' });
    const made: string[] = [];
    for (let at = 0; at < 103; at++) made.push(await pay(viewer, buyer, { reference: `Remesa ${at % 3}` }));
    for (const q of ['muchas paginas', 'REMESA']) {
      const page = (params: Record<string, string>) => listPayments(viewer, paymentFilter({ q, ...params }));
      const there = [];
      let at = await page({});
      expect(at.count).toEqual({ found: 50, more: true });
      for (;;) {
        there.push(at);
        if (!at.next) break;
        at = await page({ after: at.next });
      }
      const ids = there.flatMap(({ rows }) => rows.map(({ id }) => id));
      expect([...ids].sort()).toEqual([...made].sort());
      const back = await page({ before: there.at(-1)?.previous ?? '' });
      expect(back.rows).toEqual(there.at(-2)?.rows);
    }
  });

  it('offers no mode twice, and a retired one to nobody', async () => {
    const save = (name: string) =>
      transaction((tx) => savePaymentMode(tx, viewer, { id: null, version: 1, name }));
    const { id } = await save('Bizum');
    expect((await save('BIZUM').catch((error) => error)).cause.constraint_name).toBe(
      'payment_modes_name_key',
    );
    const renamed = { id, version: 1, name: 'Bizum y otros' };
    await transaction((tx) => savePaymentMode(tx, viewer, renamed));
    expect(await refusal(transaction((tx) => savePaymentMode(tx, viewer, renamed)))).toBe('stale');
    const used = await pay(viewer, ours, { modeId: id });
    await transaction((tx) => retirePaymentMode(tx, viewer, { id }));
    const input = await paymentInput(ours, { modeId: id });
    expect(await refusal(transaction((tx) => recordPayment(tx, viewer, input)))).toEqual(
      refusedAt('modeId', 'mode_unknown'),
    );
    const [row] = (await listPayments(viewer, paymentFilter({ customer: ours }))).rows;
    expect(row).toMatchObject({ id: used, mode: 'Bizum y otros' });
  });
});
