import 'server-only';
import { asc, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { predefinedReplies, ticketChoices, ticketDepartmentStaff } from '@/db/schema';
import type { TicketChoiceKind, TicketTone } from '@/db/schema/vocabulary';
import type { Staff } from '@/lib/auth/viewers';
import { listChoices } from './list-choices';

/** A choice as its form opens it. */
export type EditedChoice = {
  id: string;
  version: number;
  kind: TicketChoiceKind;
  key: string | null;
  /** As the reader sees it. */
  name: string;
  names: Record<string, string>;
  tone: TicketTone;
  active: boolean;
  staffIds: string[];
};

/** All departments, priorities and statuses with their names in every language, in their order. */
export async function editedChoices(
  _viewer: Staff<'settings:view'>,
  locale: string,
): Promise<EditedChoice[]> {
  const [rows, members, named] = await Promise.all([
    database().select().from(ticketChoices).orderBy(asc(ticketChoices.position), asc(ticketChoices.id)),
    database().select().from(ticketDepartmentStaff),
    listChoices(locale),
  ]);
  return rows.map(({ id, version, kind, key, names, tone, active }) => ({
    ...{ id, version, kind, key, names, tone, active },
    name: named[kind].find((choice) => choice.id === id)?.name ?? '–',
    staffIds: members.filter(({ departmentId }) => departmentId === id).map(({ staffId }) => staffId),
  }));
}

/** Predefined replies, by name. There are few: the list has no pages. */
export const listReplies = (_viewer: Staff<'settings:view'> | Staff<'tickets:reply'>) =>
  database()
    .select({
      id: predefinedReplies.id,
      version: predefinedReplies.version,
      name: predefinedReplies.name,
      body: predefinedReplies.body,
    })
    .from(predefinedReplies)
    .orderBy(sql`lower(${predefinedReplies.name})`, predefinedReplies.id);

export type PredefinedReply = Awaited<ReturnType<typeof listReplies>>[number];
