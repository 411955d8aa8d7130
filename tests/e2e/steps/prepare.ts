import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { CONTACT_PERMISSIONS } from '../../../db/schema/vocabulary.ts';
import { builtActions } from '../../support/built-actions.ts';
import { actionAnswer, actionHeaders } from '../../support/call-action.ts';

// What a journey needs and does not tell of: done by the same actions as by the forms, without walking through them.

const NO_ADDRESS = { street: null, city: null, region: null, postalCode: null, country: null };
const ANY = '00000000-0000-4000-8000-000000000000';

/** Does what a form of the signed-in `page` would do. @returns what the action answers with */
export async function act<Data = { id: string }>(page: Page, name: string, input: object): Promise<Data> {
  const action = builtActions().find((each) => each.name === name);
  if (!action) throw new Error(`There is no action ${name} in the build.`);
  const response = await page.request.post(action.route.replaceAll(/\[[^\]]+\]/g, ANY), {
    headers: actionHeaders(action.id),
    data: JSON.stringify([{ submissionId: randomUUID(), ...input }]),
    maxRedirects: 0,
  });
  const answer = actionAnswer(name, response.status(), await response.text());
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`);
  return answer.data as Data;
}

export type Prepared = { customerId: string; contactId: string };

/** A customer with a first contact, who may see everything and reads this language. */
export async function prepareCustomer(
  page: Page,
  contact: { company: string; firstName: string; email: string; language: string; password: string | null },
): Promise<Prepared> {
  const { company, password, ...person } = contact;
  const access = password === null ? { kind: 'none' } : { kind: 'password', password };
  const { id, contactId } = await act<{ id: string; contactId: string }>(page, 'createCustomerAction', {
    ...{ company, taxId: null, phone: null, website: null },
    ...{ address: NO_ADDRESS, billing: NO_ADDRESS, shipping: NO_ADDRESS },
    ...{ groups: { ids: [], names: [] }, currency: null, language: null },
    contact: {
      ...{ ...person, lastName: null, position: null, phone: null, direction: null },
      permissions: CONTACT_PERMISSIONS,
      notifications: ['invoice', 'estimate', 'credit_note', 'ticket'],
      ...{ access, sendWelcome: false },
    },
  });
  return { customerId: id, contactId };
}

/** Of Ajustes, Clientes: as they are at first, but for what is wished. */
export const setCustomers = (page: Page, wished: object = {}): Promise<void> =>
  act<void>(page, 'saveCustomerSettingsAction', {
    ...{ contactPermissions: CONTACT_PERMISSIONS, defaultCountry: null, signInByLink: true },
    ...{ primaryManagesContacts: false, allowRegistration: false, confirmRegistrations: false },
    ...{ registrationRequires: ['lastName'], registrationTerms: '', registrationTermsUrl: null },
    ...wished,
  });

const VERBS = { invoice: 'Invoice', estimate: 'Estimate', proposal: 'Proposal' } as const;

/** A draft of one line, with the taxes and dates that a new document starts with. @returns its id */
export async function prepareDraft(
  page: Page,
  kind: keyof typeof VERBS,
  customerId: string,
  line: { description: string; unitPrice: string } = { description: 'Diseño de la carta', unitPrice: '100' },
): Promise<string> {
  const { id } = await act(page, `createQuick${VERBS[kind]}Action`, { customerId, quantity: '1', ...line });
  return id;
}

/** The same, issued. @returns its id */
export async function prepareDocument(...wanted: Parameters<typeof prepareDraft>): Promise<string> {
  const [page, kind] = wanted;
  const id = await prepareDraft(...wanted);
  await act(page, `issue${VERBS[kind]}Action`, { id, version: 1 });
  return id;
}

/** Issues a draft and sends it to a contact. @returns its id */
export async function prepareSent(
  page: Page,
  kind: keyof typeof VERBS,
  { customerId, contactId }: Prepared,
): Promise<string> {
  const id = await prepareDraft(page, kind, customerId);
  await act(page, `send${VERBS[kind]}Action`, {
    ...{ id, version: 1, recipients: [contactId], cc: '', message: null, texts: [], attachPdf: false },
  });
  return id;
}

/** A payment of part of an invoice. */
export async function preparePayment(
  page: Page,
  customerId: string,
  allocation: { invoiceId: string; amount: string },
): Promise<void> {
  const { modes, today } = await act<{ modes: { id: string }[]; today: string }>(
    page,
    'paymentOffersAction',
    {},
  );
  await act(page, 'recordPaymentAction', {
    ...{ customerId, modeId: modes[0]?.id, reference: 'Giro 7', note: null },
    ...{ amount: allocation.amount, date: today, allocations: [allocation] },
  });
}

/** A credit note of all of an invoice, issued. */
export async function prepareCredit(page: Page, invoiceId: string): Promise<void> {
  const { id } = await act(page, 'creditInvoiceAction', { invoiceId, reason: 'Mal facturado' });
  await act(page, 'issueCreditNoteAction', { id, version: 1 });
}
