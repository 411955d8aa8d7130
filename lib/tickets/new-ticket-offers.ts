import 'server-only';
import { type Database, database, type Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { readSettings } from '@/lib/settings/read-settings';
import { assignees } from './assignees';
import { listChoices } from './list-choices';

/** What the form of a new ticket offers to staff, in the reader's language. */
export async function newTicketOffers(
  viewer: Staff<'tickets:create'>,
  locale: string,
  db: Database | Tx = database(),
) {
  const { department, priority } = await listChoices(locale, db);
  const { ticketAttachments, ticketAttachmentMegabytes } = await readSettings(db);
  return {
    departments: department.filter(({ active }) => active),
    priorities: priority.filter(({ active }) => active),
    colleagues: await assignees(viewer, null, db),
    limits: { count: ticketAttachments, megabytes: ticketAttachmentMegabytes },
  };
}

export type NewTicketOffers = Awaited<ReturnType<typeof newTicketOffers>>;
