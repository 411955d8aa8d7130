/** What a predefined reply may hold in braces; each becomes plain text, once. Client components may import this file. */
export const REPLY_FIELDS = [
  'contact_first_name',
  'contact_last_name',
  'customer',
  'company',
  'staff_first_name',
  'staff_last_name',
  'ticket_number',
  'ticket_subject',
] as const;
export type ReplyField = (typeof REPLY_FIELDS)[number];

const FIELD = /\{(\w{1,40})\}/g;

const isField = (text: string): text is ReplyField => (REPLY_FIELDS as readonly string[]).includes(text);

/** The first field that there is none of; undefined where all are known. */
export const unknownField = (text: string): string | undefined =>
  [...text.matchAll(FIELD)].map(([, field]) => field ?? '').find((field) => !isField(field));

/** The text with its fields filled in, in one pass: braces within a value stay what they are. */
export const fillReplyText = (text: string, values: Record<ReplyField, string>): string =>
  text.replace(FIELD, (typed, field) => (isField(field) ? values[field] : typed));
