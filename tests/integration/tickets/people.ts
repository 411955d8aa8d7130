import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { ticketChoices, ticketMessages, tickets } from '@/db/schema';
import type { TicketChoiceKind } from '@/db/schema/vocabulary';
import { portalChange } from '@/lib/auth/portal-transaction';
import type { Contact } from '@/lib/auth/viewers';
import { openAsContact } from '@/lib/tickets/open-as-contact';
import type { OpenTicket } from '@/lib/tickets/schemas';

/** A department, priority or status that we bring. */
export async function choice(kind: TicketChoiceKind, key: string): Promise<string> {
  const [row] = await database()
    .select({ id: ticketChoices.id })
    .from(ticketChoices)
    .where(and(eq(ticketChoices.kind, kind), eq(ticketChoices.key, key)));
  return row?.id ?? '';
}

export const ticketForm = async (changes: Partial<OpenTicket> = {}): Promise<OpenTicket> => ({
  submissionId: randomUUID(),
  subject: 'La caldera no arranca',
  body: 'Desde ayer por la tarde.',
  departmentId: await choice('department', 'technical'),
  priorityId: await choice('priority', 'high'),
  attachments: [],
  ...changes,
});

/** Does something as the contact of a session. */
export async function asContact<Input, Result>(
  session: string,
  run: (tx: never, viewer: Contact<'support'>, input: Input) => Promise<Result>,
  input: Input,
): Promise<Result> {
  const done = await portalChange(session, async (tx, viewer) => ({
    result: await run(tx as never, viewer as Contact<'support'>, input),
  }));
  if (!done) throw new Error('signed out');
  return done.result;
}

/** A ticket that the contact of a session opens. */
export const open = async (session: string, changes: Partial<OpenTicket> = {}) =>
  asContact(session, openAsContact, await ticketForm(changes));

export const storedTicket = async (id: string) =>
  (await database().select().from(tickets).where(eq(tickets.id, id)))[0];

export const messagesOf = (ticketId: string) =>
  database()
    .select()
    .from(ticketMessages)
    .where(eq(ticketMessages.ticketId, ticketId))
    .orderBy(ticketMessages.id);
