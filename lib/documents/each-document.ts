import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customers, documents } from '@/db/schema';
import { tellRule } from '@/lib/actions/database-errors';
import { DomainError, type FieldError } from '@/lib/actions/errors';
import type { SignedInStaff } from '@/lib/auth/viewers';
import type { DocumentStepInput } from './schemas';
import type { DocumentKind } from './states';
import { visibleDocuments } from './visible-documents';

/** What came of one of many: done, or why not. `name` is its number, or its customer's while it has none. */
export type BatchOutcome = { id: string; name: string; refused: FieldError | null };

/**
 * Takes the same step with each of some documents, in the order given. One that is refused leaves the others as they
 * are: each has a savepoint of its own. What is not there any more is refused as such.
 */
export async function eachDocument(
  tx: Tx,
  viewer: SignedInStaff,
  kind: DocumentKind,
  ids: readonly string[],
  step: (tx: Tx, document: DocumentStepInput) => Promise<unknown>,
): Promise<BatchOutcome[]> {
  const rows = await tx
    .select({
      id: documents.id,
      version: documents.version,
      number: documents.number,
      customer: customers.displayName,
    })
    .from(documents)
    .innerJoin(customers, eq(customers.id, documents.customerId))
    .where(and(visibleDocuments(viewer, kind), inArray(documents.id, [...ids])));
  const known = new Map(rows.map((row) => [row.id, row]));
  const outcomes: BatchOutcome[] = [];
  for (const id of new Set(ids)) {
    const row = known.get(id);
    const name = row?.number ?? row?.customer ?? '';
    const refused = row
      ? await refusal(() => tx.transaction((part) => step(part, { id, version: row.version })))
      : { code: 'not_found' as const };
    outcomes.push({ id, name, refused });
  }
  return outcomes;
}

/** Why a step was refused, the first reason where there are several; null where it was done. */
async function refusal(step: () => Promise<unknown>): Promise<FieldError | null> {
  try {
    await step();
    return null;
  } catch (error) {
    const told = tellRule(error);
    if (!(told instanceof DomainError)) throw error;
    const [atField] = Object.values(told.fields);
    return atField ?? { code: told.code, params: told.params };
  }
}
