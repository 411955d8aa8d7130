import { randomUUID } from 'node:crypto';
import { database } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { parsePortalTicketFilter } from '@/lib/portal/ticket-filter';
import { portalTicketPage, readPortalTicket } from '@/lib/portal/tickets';
import { answerTicket } from '@/lib/tickets/answer-ticket';
import type { AnswerTicket } from '@/lib/tickets/schemas';
import { companyToday, customer } from '../../support/sales-company';
import { addContact, startSession, theSeller } from '../portal/people';
import { asContact } from './people';

export const ALL = parsePortalTicketFilter({}, companyToday());

export type Eyes = { session: string; contactId: string; customerId: string };
export const eyes = {} as Record<'grace' | 'joan' | 'stranger' | 'without', Eyes>;
export let staff: Staff<
  'tickets:view' | 'tickets:create' | 'tickets:reply' | 'tickets:edit' | 'tickets:delete'
>;

/** A customer with three contacts, one of them without support, and another customer's. */
export async function openDesk(): Promise<void> {
  staff = (await theSeller()).viewer;
  const [ours, theirs] = [
    await customer({ company: 'Acme, S.L.' }),
    await customer({ company: 'Otra, S.L.' }),
  ];
  const see = async (customerId: string, permissions: ('support' | 'invoices')[], primary = false) => {
    const contactId = await addContact(customerId, { permissions, primary });
    return { contactId, customerId, session: await startSession(contactId) };
  };
  eyes.grace = await see(ours, ['support'], true);
  eyes.joan = await see(ours, ['support']);
  eyes.without = await see(ours, ['invoices']);
  eyes.stranger = await see(theirs, ['support'], true);
}

export const inTx = <Input, Result>(
  run: (tx: never, viewer: typeof staff, input: Input) => Promise<Result>,
  input: Input,
): Promise<Result> => database().transaction((tx) => run(tx as never, staff, input));

export const answer = (id: string, changes: Partial<AnswerTicket> = {}) =>
  inTx(answerTicket, {
    ...{ id, submissionId: randomUUID(), kind: 'reply', body: 'Vamos el lunes.', statusId: null },
    attachments: [],
    ...changes,
  } as AnswerTicket);

export const replyForm = (id: string, changes = {}) => ({
  ...{ id, submissionId: randomUUID(), body: 'Gracias.', attachments: [] },
  ...changes,
});

export const seen = async ({ session }: Eyes) =>
  (await asContact(session, (tx, viewer) => portalTicketPage(tx, viewer, ALL, 'es'), null)).rows.map(
    ({ id }) => id,
  );

export const readAs = ({ session }: Eyes, id: string) =>
  asContact(session, (_tx, viewer) => readPortalTicket(viewer, id, 'es'), null);

export const fieldsOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing was refused',
    (error) => error.fields,
  );
