import { fieldsIn } from '@/lib/mail/merge-fields';

/** Where a message goes in a template that has no place for it: before amount, date and link. */
const BEFORE = /^\s*\{(document_details|link)\}\s*$/m;

/** A template's body with a place for the message, where there is one to be said. */
export function withMessage(body: string, message: string | null): string {
  if (!message || fieldsIn(body).includes('message')) return body;
  return BEFORE.test(body) ? body.replace(BEFORE, (line) => `{message}\n\n${line}`) : `${body}\n\n{message}`;
}
