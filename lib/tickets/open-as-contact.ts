import 'server-only';
import type { Tx } from '@/db/client';
import { once } from '@/lib/actions/once';
import { asOwner } from '@/lib/auth/portal-transaction';
import type { Contact } from '@/lib/auth/viewers';
import { insertTicket } from './insert-ticket';
import type { OpenTicket } from './schemas';
import { tellStaff } from './tell-staff';

/** Opens a ticket in the customer area; the same form sent twice opens one. @throws as `insertTicket` does */
export const openAsContact = (
  tx: Tx,
  viewer: Contact<'support'>,
  form: OpenTicket,
): Promise<{ id: string; number: number }> =>
  asOwner(tx, viewer, () =>
    once(tx, { action: 'ticket.open', actorId: viewer.id, submissionId: form.submissionId }, async () => {
      const whose = { customerId: viewer.customerId, contactId: viewer.id, assignedTo: null };
      const made = await insertTicket(tx, viewer, form, whose);
      await tellStaff(tx, viewer, 'ticket_received', { ...form, ...made, assignedTo: null });
      const { id, number } = made;
      return { id, number };
    }),
  );
