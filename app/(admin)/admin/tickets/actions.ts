'use server';

import { z } from 'zod';
import { staffAction } from '@/lib/actions/staff-action';
import { theCompany } from '@/lib/company/read-company';
import { searchCustomers } from '@/lib/customers/find-customers';
import { SearchCustomers } from '@/lib/customers/schemas';
import { staffLocale } from '@/lib/i18n/resolve-locale';
import { answerTicket } from '@/lib/tickets/answer-ticket';
import { ContactChoices, contactChoices } from '@/lib/tickets/contact-choices';
import { deleteTicket } from '@/lib/tickets/delete-ticket';
import { fileTicket } from '@/lib/tickets/file-ticket';
import { fillReply } from '@/lib/tickets/fill-reply';
import { mergeTicket } from '@/lib/tickets/merge-ticket';
import { newTicketOffers } from '@/lib/tickets/new-ticket-offers';
import { openForCustomer } from '@/lib/tickets/open-for-customer';
import { AnswerTicket, FileTicket, MergeTicket, OpenTicketFor, TicketId } from '@/lib/tickets/schemas';
import { FillReply } from '@/lib/tickets/support-schemas';

const LIST = '/admin/tickets';
const listAndPage = ({ id }: { id: string }) => [LIST, `${LIST}/${id}`];

export const openTicketForAction = staffAction({
  permission: 'tickets:create',
  input: OpenTicketFor,
  run: openForCustomer,
  once: 'ticket.open',
  revalidates: listAndPage,
});

export const answerTicketAction = staffAction({
  permission: 'tickets:reply',
  input: AnswerTicket,
  run: answerTicket,
  once: 'ticket.answer',
  revalidates: listAndPage,
});

export const fileTicketAction = staffAction({
  permission: 'tickets:edit',
  input: FileTicket,
  run: fileTicket,
  revalidates: listAndPage,
});

export const mergeTicketAction = staffAction({
  permission: 'tickets:edit',
  input: MergeTicket,
  run: mergeTicket,
  revalidates: listAndPage,
});

export const deleteTicketAction = staffAction({
  permission: 'tickets:delete',
  input: TicketId,
  run: deleteTicket,
  revalidates: () => [LIST],
});

/** Customers for whom a ticket can be opened. */
export const findTicketCustomersAction = staffAction({
  permission: 'customers:view',
  input: SearchCustomers,
  run: (tx, viewer, { text }) => searchCustomers(viewer, text, tx),
});

/** Who there is at the customer that was just chosen. */
export const ticketContactsAction = staffAction({
  permission: 'tickets:create',
  input: ContactChoices,
  run: contactChoices,
});

/** A predefined reply as it reads under this ticket. */
export const fillReplyAction = staffAction({
  permission: 'tickets:reply',
  input: FillReply,
  run: fillReply,
});

/** What the small form of Quick insert offers. */
export const ticketOffersAction = staffAction({
  permission: 'tickets:create',
  input: z.object({}),
  run: async (tx, viewer) =>
    newTicketOffers(viewer, staffLocale(viewer, (await theCompany(tx)).language), tx),
});
