import type { Day } from '@/lib/dates/day';

export const MOVEMENT_KINDS = ['invoice', 'credit_note', 'payment', 'refund'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** Something that changed what a customer owes: more of it by a positive amount, less by a negative one. */
export type Movement = {
  kind: MovementKind;
  id: string;
  date: Day;
  /** The number of a document, the reference of a payment. */
  reference: string | null;
  amount: bigint;
};

/** A statement: what was owed before, each movement with what is owed after it, and what is owed at the end. */
export type Statement = {
  opening: bigint;
  rows: (Movement & { balance: bigint })[];
  /** What was invoiced and given back in the period, and what was paid and credited. */
  charged: bigint;
  settled: bigint;
  closing: bigint;
};

/** Adds up movements in their order. */
export function statementOf(opening: bigint, movements: readonly Movement[]): Statement {
  let closing = opening;
  let charged = 0n;
  let settled = 0n;
  const rows = movements.map((movement) => {
    closing += movement.amount;
    if (movement.amount > 0n) charged += movement.amount;
    else settled -= movement.amount;
    return { ...movement, balance: closing };
  });
  return { opening, rows, charged, settled, closing };
}

/** Movements that a screen shows at once: drawing thousands takes longer than working them out. */
const SHOWN = 200;

/** A part of a statement for a screen, `at` counted from 1: what was owed before it, and its movements. */
export type StatementPart = Pick<Statement, 'opening' | 'rows'> & { at: number; last: number };

/** The part of a statement that an address asks for; the latest where it asks for none that there is. */
export function statementPart({ opening, rows }: Statement, asked: string | undefined): StatementPart {
  const last = Math.max(1, Math.ceil(rows.length / SHOWN));
  const at =
    /^\d{1,6}$/.test(asked ?? '') && Number(asked) >= 1 && Number(asked) <= last ? Number(asked) : last;
  const start = (at - 1) * SHOWN;
  return { opening: rows[start - 1]?.balance ?? opening, rows: rows.slice(start, start + SHOWN), at, last };
}

/** The day that a statement begins with: of all that there was, that of the first movement. */
export const firstDay = ({ rows }: Statement, { from, to }: { from: Day | null; to: Day }): Day =>
  from ?? rows[0]?.date ?? to;
