import 'server-only';
import { and, eq, type SQL } from 'drizzle-orm';
import { tickets } from '@/db/schema';
import type { Contact } from '@/lib/auth/viewers';

/** The tickets that a contact sees: its own, or with the setting its customer's. Row-level security says the same once more. */
export const visibleTickets = (viewer: Contact<'support'>): SQL | undefined =>
  and(
    eq(tickets.customerId, viewer.customerId),
    viewer.companyTickets ? undefined : eq(tickets.contactId, viewer.id),
  );
