import {
  isAnswerTemplate,
  isCommentedTemplate,
  isDocumentTemplate,
  isMoneyTemplate,
  isTicketTemplate,
  TEMPLATE_SIDES,
  type TemplateName,
} from './template-names';

/**
 * The merge fields, written `{company}` in a template. They are replaced by plain text, once, and know no logic:
 * - `company`: our legal name
 * - `contact_first_name`, `contact_last_name`, `contact_email`, `customer`: whom a customer's email is for
 * - `staff_first_name`, `staff_last_name`, `staff_email`: whom a colleague's email is for
 * - `sign_in_address`: where the reader signs in
 * - `link`: the address that the email is about; on a line of its own it becomes the button
 * - `link_note`: how long that link lasts, or how to sign in
 * - `document_number`, `document_total`, `document_due`, `document_date`, `document_due_date`: the document that
 *   the email is about
 * - `payment_amount`, `payment_date`, `payment_mode`: the payment that a receipt is of
 * - `statement_from`, `statement_to`, `statement_balance`: the days of a statement, and what is owed at their end
 * - `document_details`: amount and date; on a line of its own it becomes a small table
 * - `message`: what was written for this one email, or under the ticket that it is about
 * - `ticket_number`, `ticket_subject`, `ticket_author`: the ticket, and who wrote under it
 * - `reminder_text`: what somebody is to be reminded of about `customer`
 * - `file_author`, `file_names`: who of `customer` sent which files
 * - `registrant_name`, `registrant_email`: who registered as `customer`
 * - `answer_name`, `answer_email`, `answer_reason`: who answered it, and why it was declined
 */
const CONTACT_FIELDS = [
  'company',
  'contact_first_name',
  'contact_last_name',
  'contact_email',
  'customer',
  'sign_in_address',
] as const;
const STAFF_FIELDS = [
  'company',
  'staff_first_name',
  'staff_last_name',
  'staff_email',
  'sign_in_address',
] as const;
const DOCUMENT_FIELDS = [
  'document_number',
  'document_total',
  'document_due',
  'document_date',
  'document_due_date',
] as const;
const PAYMENT_FIELDS = ['payment_amount', 'payment_date', 'payment_mode'] as const;
const STATEMENT_FIELDS = ['statement_from', 'statement_to', 'statement_balance'] as const;
const REGISTRATION_FIELDS = ['customer', 'registrant_name', 'registrant_email'] as const;
const REMINDER_FIELDS = ['customer'] as const;
const REMINDER_BODY_FIELDS = ['reminder_text'] as const;
const FILES_FIELDS = ['customer', 'file_author'] as const;
const FILES_BODY_FIELDS = ['file_names'] as const;
const ANSWER_FIELDS = ['customer', 'answer_name', 'answer_email'] as const;
const TICKET_FIELDS = ['customer', 'ticket_number', 'ticket_subject', 'ticket_author'] as const;
/** A subject is shown in lists and on lock screens: no place for a link. */
const BODY_FIELDS = ['link', 'link_note'] as const;
const DOCUMENT_BODY_FIELDS = ['message', 'document_details'] as const;
const ANSWER_BODY_FIELDS = ['answer_reason', 'document_details'] as const;

export type MergeField =
  | (typeof CONTACT_FIELDS)[number]
  | (typeof STAFF_FIELDS)[number]
  | (typeof DOCUMENT_FIELDS)[number]
  | (typeof BODY_FIELDS)[number]
  | (typeof DOCUMENT_BODY_FIELDS)[number]
  | (typeof ANSWER_FIELDS)[number]
  | (typeof REGISTRATION_FIELDS)[number]
  | (typeof REMINDER_BODY_FIELDS)[number]
  | (typeof FILES_FIELDS)[number]
  | (typeof FILES_BODY_FIELDS)[number]
  | (typeof PAYMENT_FIELDS)[number]
  | (typeof STATEMENT_FIELDS)[number]
  | (typeof TICKET_FIELDS)[number]
  | (typeof ANSWER_BODY_FIELDS)[number];

export type MergeValues = Partial<Record<MergeField, string>>;

/** The fields that a part of a template may hold. */
export function mergeFieldsOf(name: TemplateName, part: 'subject' | 'body'): readonly MergeField[] {
  const person = TEMPLATE_SIDES[name] === 'contact' ? CONTACT_FIELDS : STAFF_FIELDS;
  const about = [
    ...(isDocumentTemplate(name) ? DOCUMENT_FIELDS : []),
    ...(isAnswerTemplate(name) ? ANSWER_FIELDS : []),
    ...(name === 'registration_received' ? REGISTRATION_FIELDS : []),
    ...(name === 'customer_reminder' ? REMINDER_FIELDS : []),
    ...(name === 'files_received' ? FILES_FIELDS : []),
    ...(name === 'payment_receipt' ? PAYMENT_FIELDS : []),
    ...(name === 'statement_sent' ? STATEMENT_FIELDS : []),
    ...(isTicketTemplate(name) ? TICKET_FIELDS : []),
  ];
  // A contact's own customer is among what is said of the contact.
  const all = [...new Set<MergeField>([...person, ...about])];
  if (part === 'subject') return all;
  return [...all, ...inBody(name)];
}

function inBody(name: TemplateName): readonly MergeField[] {
  if (isMoneyTemplate(name)) return DOCUMENT_BODY_FIELDS;
  if (name === 'customer_reminder') return [...BODY_FIELDS, ...REMINDER_BODY_FIELDS];
  if (name === 'files_received') return [...BODY_FIELDS, ...FILES_BODY_FIELDS];
  if (isCommentedTemplate(name)) return [...BODY_FIELDS, ...DOCUMENT_BODY_FIELDS];
  if (isAnswerTemplate(name)) return [...BODY_FIELDS, ...ANSWER_BODY_FIELDS];
  if (isDocumentTemplate(name)) return [...BODY_FIELDS, ...DOCUMENT_BODY_FIELDS];
  return isTicketTemplate(name) ? [...BODY_FIELDS, 'message'] : BODY_FIELDS;
}

const FIELD = /\{([^{}\s]{1,60})\}/g;

/** What stands between braces in a text, known or not. */
export const fieldsIn = (text: string): string[] => [...text.matchAll(FIELD)].map(([, field]) => field ?? '');

/**
 * Puts values in the place of their fields, in one pass, so that braces within a value stay what they are.
 * A field without a value becomes nothing; one that is not known stays as it was typed.
 */
export function fillIn(text: string, known: readonly MergeField[], values: MergeValues): string {
  return text.replace(FIELD, (typed, field) =>
    (known as readonly string[]).includes(field) ? (values[field as MergeField] ?? '') : typed,
  );
}
