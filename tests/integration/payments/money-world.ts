import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { allocations, documents, payments, refunds } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { createDraft } from '@/lib/documents/create-draft';
import { issueDocument } from '@/lib/documents/issue-document';
import type { DocumentKind } from '@/lib/documents/states';
import { voidInvoice } from '@/lib/invoices/void-invoice';
import { toDecimalString } from '@/lib/money/minor';
import { applyCredit } from '@/lib/payments/apply-credit';
import { recordPayment } from '@/lib/payments/record-payment';
import { refund } from '@/lib/payments/refund';
import { removeAllocation } from '@/lib/payments/remove-allocation';
import { voidPayment } from '@/lib/payments/void-payment';
import { voidRefund } from '@/lib/payments/void-refund';
import type { Command, From, Share } from '../../support/money-model.ts';
import { paymentInput } from '../../support/pay.ts';
import { companyToday, draft, line } from '../../support/sales-company.ts';

/** What stands for something that was never made. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

const euros = (cents: bigint) => toDecimalString(cents, 'EUR');

/** The commands of the model, done by the product to one customer of the database. */
export class MoneyWorld {
  readonly invoices: string[] = [];
  readonly creditNotes: string[] = [];
  readonly payments: string[] = [];
  readonly allocations: string[] = [];
  readonly refunds: string[] = [];
  readonly viewer: Staff<Permission>;
  readonly customerId: string;
  readonly withholding: string;

  constructor(viewer: Staff<Permission>, customerId: string, withholding: string) {
    this.viewer = viewer;
    this.customerId = customerId;
    this.withholding = withholding;
  }

  async run(command: Command): Promise<'done' | 'refused'> {
    try {
      await this.perform(command);
      return 'done';
    } catch (error) {
      if (error instanceof DomainError) return 'refused';
      throw error;
    }
  }

  /** Every sum that the database holds of this customer, in the order of making. */
  async sums() {
    const papers = await database()
      .select({
        id: documents.id,
        total: documents.total,
        withheld: documents.withheld,
        paid: documents.paid,
        credited: documents.credited,
        due: documents.due,
      })
      .from(documents)
      .where(eq(documents.customerId, this.customerId));
    const money = await database()
      .select({ id: payments.id, allocated: payments.allocated, refunded: payments.refunded })
      .from(payments)
      .where(eq(payments.customerId, this.customerId));
    const inOrder = <Row extends { id: string }>(rows: Row[], ids: string[]) =>
      ids.map((id) => rows.find((row) => row.id === id));
    return {
      invoices: inOrder(papers, this.invoices),
      creditNotes: inOrder(papers, this.creditNotes),
      payments: inOrder(money, this.payments),
    };
  }

  private source = ({ kind, which }: From) => ({
    kind,
    id: (kind === 'payment' ? this.payments : this.creditNotes)[which] ?? NOBODY,
  });

  private shares = (shares: Share[]) =>
    shares.map(({ invoice, amount }) => ({
      invoiceId: this.invoices[invoice] ?? NOBODY,
      amount: euros(amount),
    }));

  private async perform(command: Command): Promise<void> {
    const { viewer } = this;
    const transaction = database().transaction.bind(database());
    const submissionId = randomUUID();
    switch (command.does) {
      case 'issue':
        this.invoices.push(await this.issue('invoice', command));
        return;
      case 'credit':
        this.creditNotes.push(await this.issue('credit_note', command));
        return;
      case 'pay': {
        const input = await paymentInput(this.customerId, {
          amount: euros(command.amount),
          allocations: this.shares(command.shares),
        });
        this.payments.push((await transaction((tx) => recordPayment(tx, viewer, input))).id);
        return this.seeAllocations(command.shares);
      }
      case 'apply': {
        if (command.shares.length === 0) throw new DomainError('nothing_allocated');
        const input = {
          submissionId,
          source: this.source(command.from),
          allocations: this.shares(command.shares),
        };
        await transaction((tx) => applyCredit(tx, viewer, input));
        return this.seeAllocations(command.shares);
      }
      case 'unapply': {
        const id = this.allocations[command.which] ?? NOBODY;
        await transaction((tx) => removeAllocation(tx, viewer, { id }));
        return;
      }
      case 'refund': {
        const { modeId } = await paymentInput(this.customerId);
        const how = { date: companyToday(), modeId, reference: null, note: null };
        const input = {
          submissionId,
          source: this.source(command.from),
          amount: euros(command.amount),
          ...how,
        };
        await transaction((tx) => refund(tx, viewer, input));
        return this.seeRefunds();
      }
      case 'unrefund': {
        const id = this.refunds[command.which] ?? NOBODY;
        await transaction((tx) => voidRefund(tx, viewer, { id, reason: 'no' }));
        return;
      }
      case 'unpay': {
        const id = this.payments[command.which] ?? NOBODY;
        await transaction((tx) => voidPayment(tx, viewer, { id, reason: 'no' }));
        return;
      }
      case 'void': {
        const id = this.invoices[command.which] ?? NOBODY;
        await transaction((tx) => voidInvoice(tx, viewer, { id, version: 2, reason: 'no' }));
      }
    }
  }

  /** An issued document of one line. */
  private async issue(kind: DocumentKind, { total, withheld }: { total: bigint; withheld: bigint }) {
    const unitPrice = euros(total);
    const lines = [line({ unitPrice, taxIds: withheld > 0n ? [this.withholding] : [] })];
    const input = draft(this.customerId, { lines });
    return database().transaction(async (tx) => {
      const { id } = await createDraft(tx, this.viewer, kind, input);
      await issueDocument(tx, this.viewer, kind, { id, version: 1 });
      return id;
    });
  }

  /** In the order in which the shares were named: ids of one moment have none. */
  private async seeAllocations(shares: Share[]): Promise<void> {
    const rows = await database()
      .select({ id: allocations.id, invoiceId: allocations.invoiceId })
      .from(allocations)
      .where(eq(allocations.customerId, this.customerId));
    const made = rows.filter(({ id }) => !this.allocations.includes(id));
    for (const { invoice } of shares) {
      const own = made.find(({ invoiceId }) => invoiceId === this.invoices[invoice]);
      if (own) this.allocations.push(own.id);
    }
  }

  private async seeRefunds(): Promise<void> {
    const rows = await database()
      .select({ id: refunds.id })
      .from(refunds)
      .where(eq(refunds.customerId, this.customerId))
      .orderBy(asc(refunds.id));
    this.refunds.push(...rows.map(({ id }) => id).filter((id) => !this.refunds.includes(id)));
  }
}
