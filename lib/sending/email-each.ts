import 'server-only';
import type { Tx } from '@/db/client';
import { fieldError } from '@/lib/actions/errors';
import { Problems } from '@/lib/actions/problems';
import { checkTemplateText } from '@/lib/mail/check-template-text';
import { type EmailOrder, enqueueEmail } from '@/lib/mail/enqueue-email';
import type { TemplateName } from '@/lib/mail/template-names';
import { type MailContact, mailContacts } from './recipients';
import type { EmailWishes } from './schemas';
import { templateText } from './template-text';
import { withMessage } from './with-message';

type Cause = {
  template: TemplateName;
  /** What is sent; with the submission and the contact it makes the email's key. */
  id: string;
  /** Of a document whose language staff chose. */
  language?: string | null;
  /** Languages after the contact's own, the most particular first. */
  languages: readonly (string | null)[];
};

/**
 * Writes an email for each of some contacts, in their language, with what staff said for this once.
 * @param about what it is about, for one contact
 * @throws DomainError at a text with a field that the email does not have
 */
export async function emailEach(
  tx: Tx,
  people: readonly MailContact[],
  { submissionId, cc, message, texts }: Omit<EmailWishes, 'recipients'>,
  { template, id, language: chosen, languages }: Cause,
  about: (contact: MailContact) => Promise<Partial<EmailOrder>> | Partial<EmailOrder>,
): Promise<void> {
  const problems = new Problems();
  for (const [at, text] of texts.entries()) checkTemplateText(template, text, problems, `texts.${at}.`);
  problems.raise();
  for (const [at, contact] of people.entries()) {
    const wishes = [chosen, contact.language, ...languages];
    const { language, text } = await templateText(tx, template, wishes, texts);
    await enqueueEmail(tx, {
      key: `${template}:${id}:${submissionId}:${contact.id}`,
      template,
      to: { side: 'contact', id: contact.id },
      language,
      text: { ...text, body: withMessage(text.body, message) },
      values: { message: message ?? undefined },
      // A copy of each would be many copies of one document.
      cc: at === 0 ? cc : [],
      ...(await about(contact)),
    });
  }
}

/** The contacts that were chosen. @throws DomainError at `recipients` for one that a customer's emails do not go to */
export async function chosenContacts(
  tx: Tx,
  customerId: string,
  ids: readonly string[],
): Promise<MailContact[]> {
  const known = await mailContacts(tx, customerId);
  return ids.map((id) => {
    const contact = known.find((each) => each.id === id);
    if (!contact) throw fieldError('recipients', 'recipient_unknown');
    return contact;
  });
}
