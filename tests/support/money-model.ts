import fc from 'fast-check';

/**
 * What payments, credit notes, refunds and their corrections do to a customer's documents, written down once more and
 * as plainly as it can be. Amounts in minor units; things are known by their place in the lists.
 */
export type Command =
  | { does: 'issue'; total: bigint; withheld: bigint }
  | { does: 'credit'; total: bigint; withheld: bigint }
  | { does: 'pay'; amount: bigint; shares: Share[] }
  | { does: 'apply'; from: From; shares: Share[] }
  | { does: 'unapply'; which: number }
  | { does: 'refund'; from: From; amount: bigint }
  | { does: 'unrefund'; which: number }
  | { does: 'unpay'; which: number }
  | { does: 'void'; which: number };

export type Share = { invoice: number; amount: bigint };
export type From = { kind: 'payment' | 'credit_note'; which: number };

type Invoice = { total: bigint; withheld: bigint; paid: bigint; credited: bigint; void: boolean };
type Payment = { amount: bigint; void: boolean };
type CreditNote = { total: bigint; withheld: bigint };
type Allocation = { invoice: number; from: From; amount: bigint; gone: boolean };
type Refund = { from: From; amount: bigint; gone: boolean };

const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
const same = (one: From, other: From) => one.kind === other.kind && one.which === other.which;

export class MoneyModel {
  invoices: Invoice[] = [];
  payments: Payment[] = [];
  creditNotes: CreditNote[] = [];
  allocations: Allocation[] = [];
  refunds: Refund[] = [];

  due = ({ total, withheld, paid, credited }: Invoice) => total - withheld - paid - credited;

  allocated = (from: From) =>
    sum(this.allocations.filter((each) => !each.gone && same(each.from, from)).map(({ amount }) => amount));

  refunded = (from: From) =>
    sum(this.refunds.filter((each) => !each.gone && same(each.from, from)).map(({ amount }) => amount));

  /** What is left of a payment or credit note; null where there is none. */
  left(from: From): bigint | null {
    const payment = from.kind === 'payment' ? this.payments[from.which] : undefined;
    const note = from.kind === 'credit_note' ? this.creditNotes[from.which] : undefined;
    if (payment ? payment.void : !note) return null;
    const whole = payment ? payment.amount : note ? note.total - note.withheld : 0n;
    return whole - this.allocated(from) - this.refunded(from);
  }

  /** What is due of all invoices less what is left to use. */
  balance(): bigint {
    const open = this.invoices.filter((invoice) => !invoice.void);
    const left = [
      ...this.payments.map((_, which) => this.left({ kind: 'payment', which })),
      ...this.creditNotes.map((_, which) => this.left({ kind: 'credit_note', which })),
    ];
    return sum(open.map(this.due)) - sum(left.map((each) => each ?? 0n));
  }

  /** Does it and says so, or refuses and leaves everything as it was. */
  run(command: Command): 'done' | 'refused' {
    switch (command.does) {
      case 'issue':
        this.invoices.push({ ...command, paid: 0n, credited: 0n, void: false });
        return 'done';
      case 'credit':
        this.creditNotes.push(command);
        return 'done';
      case 'pay':
        if (command.amount <= 0n || !this.fits(command.amount, command.shares)) return 'refused';
        this.payments.push({ amount: command.amount, void: false });
        return this.allocate({ kind: 'payment', which: this.payments.length - 1 }, command.shares);
      case 'apply': {
        const left = this.left(command.from);
        if (left === null || command.shares.length === 0 || !this.fits(left, command.shares))
          return 'refused';
        return this.allocate(command.from, command.shares);
      }
      case 'unapply':
        return this.unapply(command.which);
      case 'refund': {
        const left = this.left(command.from);
        if (left === null || command.amount <= 0n || command.amount > left) return 'refused';
        this.refunds.push({ from: command.from, amount: command.amount, gone: false });
        return 'done';
      }
      case 'unrefund': {
        const refund = this.refunds[command.which];
        if (!refund || refund.gone) return 'refused';
        refund.gone = true;
        return 'done';
      }
      case 'unpay':
        return this.unpay(command.which);
      case 'void': {
        const invoice = this.invoices[command.which];
        if (!invoice || invoice.void || invoice.paid > 0n || invoice.credited > 0n) return 'refused';
        invoice.void = true;
        return 'done';
      }
    }
  }

  private fits(available: bigint, shares: Share[]): boolean {
    if (new Set(shares.map(({ invoice }) => invoice)).size < shares.length) return false;
    if (sum(shares.map(({ amount }) => amount)) > available) return false;
    return shares.every(({ invoice: which, amount }) => {
      const invoice = this.invoices[which];
      return invoice && !invoice.void && amount > 0n && amount <= this.due(invoice);
    });
  }

  private allocate(from: From, shares: Share[]): 'done' {
    for (const { invoice, amount } of shares) this.move(invoice, from, amount);
    this.allocations.push(...shares.map((share) => ({ ...share, from, gone: false })));
    return 'done';
  }

  private move(which: number, from: From, amount: bigint): void {
    const invoice = this.invoices[which];
    if (!invoice) return;
    if (from.kind === 'payment') invoice.paid += amount;
    else invoice.credited += amount;
  }

  private unapply(which: number): 'done' | 'refused' {
    const allocation = this.allocations[which];
    if (!allocation || allocation.gone) return 'refused';
    allocation.gone = true;
    this.move(allocation.invoice, allocation.from, -allocation.amount);
    return 'done';
  }

  private unpay(which: number): 'done' | 'refused' {
    const from: From = { kind: 'payment', which };
    const payment = this.payments[which];
    if (!payment || payment.void || this.refunded(from) > 0n) return 'refused';
    for (const [at, allocation] of this.allocations.entries())
      if (same(allocation.from, from)) this.unapply(at);
    payment.void = true;
    return 'done';
  }
}

const place = fc.nat({ max: 3 });
const cents = fc.bigInt({ min: 0n, max: 300n });
const shares = fc.array(fc.record({ invoice: place, amount: cents }), { maxLength: 3 });
const from = fc.record({ kind: fc.constantFrom('payment' as const, 'credit_note' as const), which: place });
/** A total, and what is kept back of it: the usual 15 %, rounded, or nothing. */
const sheet = { total: fc.bigInt({ min: 0n, max: 200n }), withheld: fc.constantFrom(0n, 1n) };
const whole = ({ total, withheld }: { total: bigint; withheld: bigint }) =>
  withheld === 0n ? { total, withheld } : { total, withheld: (total * 15n + 50n) / 100n };

/** Sequences that do sensible things as well as impossible ones. */
export const anyCommand = (kinds: readonly Command['does'][]): fc.Arbitrary<Command> => {
  const all: Record<Command['does'], fc.Arbitrary<Command>> = {
    issue: fc.record(sheet).map((row) => ({ does: 'issue', ...whole(row) })),
    credit: fc.record(sheet).map((row) => ({ does: 'credit', ...whole(row) })),
    pay: fc.record({ does: fc.constant('pay' as const), amount: cents, shares }),
    apply: fc.record({ does: fc.constant('apply' as const), from, shares }),
    unapply: place.map((which) => ({ does: 'unapply', which })),
    refund: fc.record({ does: fc.constant('refund' as const), from, amount: cents }),
    unrefund: place.map((which) => ({ does: 'unrefund', which })),
    unpay: place.map((which) => ({ does: 'unpay', which })),
    void: place.map((which) => ({ does: 'void', which })),
  };
  // Mostly what makes something, so that there is something to correct.
  const weights: Partial<Record<Command['does'], number>> = {
    issue: 4,
    pay: 5,
    credit: 2,
    apply: 4,
    refund: 2,
  };
  return fc.oneof(...kinds.map((does) => ({ arbitrary: all[does], weight: weights[does] ?? 1 })));
};
