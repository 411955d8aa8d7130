import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { staff, ticketChoices, ticketDepartmentStaff } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { Problems } from '@/lib/actions/problems';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { ALWAYS_THERE } from './always-there';
import type { TicketChoiceInput } from './support-schemas';

/**
 * Adds a department, priority or status, or changes one: its names, its colour, whether it is on offer. Tickets that
 * have it keep it.
 * @throws DomainError `stale`; at `names.0.name` where one of our own making has no name in the company's language;
 * at `active` where it is the last on offer, or a status that replies lead to
 */
export async function saveChoice(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
  { id, version, kind, tone, active, ...input }: TicketChoiceInput,
): Promise<{ id: string }> {
  // One at a time: two could each take the other one off the offer.
  const all = await tx.select().from(ticketChoices).where(eq(ticketChoices.kind, kind)).for('update');
  const before = all.find((row) => row.id === id);
  if (id && before?.version !== version) throw new DomainError('stale');
  const names = Object.fromEntries(
    input.names.flatMap(({ language, name }) => (name ? [[language, name]] : [])),
  );
  const { language } = await theCompany(tx);
  const problems = new Problems();
  if (!before?.key && !names[language]) problems.at('names.0.name', 'required');
  const others = all.some((row) => row.active && row.id !== id);
  if (!active && (!others || ALWAYS_THERE.includes(before?.key ?? '')))
    problems.at('active', 'choice_needed');
  problems.raise();
  const values = { names, tone, active };
  const [row] = before
    ? await tx
        .update(ticketChoices)
        .set({ ...values, version: sql`${ticketChoices.version} + 1`, updatedAt: sql`now()` })
        .where(eq(ticketChoices.id, before.id))
        .returning()
    : await tx
        .insert(ticketChoices)
        .values({ ...values, kind, position: Math.max(0, ...all.map(({ position }) => position)) + 1 })
        .returning();
  if (!row) throw new Error('a choice was not written');
  if (kind === 'department') await putMembers(tx, row.id, input.staffIds);
  await writeAudit(tx, actorOf(viewer), {
    action: before ? 'ticket_choice.updated' : 'ticket_choice.created',
    subject: { kind: 'ticket_choice', id: row.id, name: names[language] ?? row.key ?? '' },
  });
  return { id: row.id };
}

async function putMembers(tx: Tx, departmentId: string, staffIds: readonly string[]): Promise<void> {
  await tx.delete(ticketDepartmentStaff).where(eq(ticketDepartmentStaff.departmentId, departmentId));
  if (staffIds.length === 0) return;
  const people = await tx
    .select({ staffId: staff.id })
    .from(staff)
    .where(and(inArray(staff.id, [...staffIds]), staff.active));
  if (people.length > 0)
    await tx.insert(ticketDepartmentStaff).values(people.map(({ staffId }) => ({ departmentId, staffId })));
}
