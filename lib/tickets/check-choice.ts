import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { ticketChoices } from '@/db/schema';
import type { TicketChoiceKind } from '@/db/schema/vocabulary';
import type { Problems } from '@/lib/actions/problems';

/** Notes at `field` a choice that is not on offer. Its row is held, so that it stays on offer until the ticket has it. */
export async function checkChoice(
  tx: Tx,
  kind: TicketChoiceKind,
  id: string,
  { problems, field }: { problems: Problems; field: string },
): Promise<void> {
  const [row] = await tx
    .select({ id: ticketChoices.id })
    .from(ticketChoices)
    .where(and(eq(ticketChoices.id, id), eq(ticketChoices.kind, kind), ticketChoices.active))
    .for('share');
  if (!row) problems.at(field, 'choice_gone');
}

/** The status that something leads to: `open`, `answered` or `closed`, which are always there. */
export async function statusId(tx: Tx, key: 'open' | 'answered' | 'closed'): Promise<string> {
  const [row] = await tx
    .select({ id: ticketChoices.id })
    .from(ticketChoices)
    .where(and(eq(ticketChoices.kind, 'status'), eq(ticketChoices.key, key)));
  if (!row) throw new Error(`no status ${key}`);
  return row.id;
}
