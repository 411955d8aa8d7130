import 'server-only';
import type { Tx } from '@/db/client';
import { emails } from '@/db/schema';
import { theCompany } from '@/lib/company/read-company';
import { directionOf, staffLocales } from '@/lib/i18n/locales';
import { customerLocale, offeredLocales } from '@/lib/i18n/offered-locales';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { readSettings } from '@/lib/settings/read-settings';
import { findRecipient } from './find-recipient';
import { linkWords } from './link-words';
import { companyFrame, senderOf } from './mail-company';
import { defaultTemplate, editedTemplate } from './read-template';
import { renderEmail } from './render-email';
import { SECRET_MARK, sealLink } from './secret-link';
import type { TemplateName } from './template-names';

export type EmailOrder = {
  /** What causes the email, such as `invitation:<id of the link>`; the same cause writes one. */
  key: string;
  template: TemplateName;
  to: { side: 'contact' | 'staff'; id: string };
  /** Absolute. A secret one is kept encrypted until the message has been sent. */
  link?: { url: string; secret: boolean };
};

/**
 * Writes an email and the job that sends it, in the transaction that causes it: both are there or neither. It is
 * in the language of its reader: a contact's own, the customer's, the company's, whichever is on offer first.
 *
 * In the customer area call it within `asOwner`: the portal's role knows no outbox.
 */
export async function enqueueEmail(tx: Tx, order: EmailOrder): Promise<void> {
  const company = await theCompany(tx);
  const recipient = await findRecipient(tx, order.to);
  const language = customerLocale(
    [...recipient.languages, company.language],
    order.to.side === 'contact' ? await offeredLocales(tx) : staffLocales(),
  );
  const template =
    (await editedTemplate(tx, order.template, language)) ?? defaultTemplate(order.template, language);
  const words = order.link ? linkWords(order.template, language, order.link, recipient.email) : null;
  const rendered = renderEmail(
    order.template,
    template,
    { ...recipient.values, company: company.legalName, link_note: words?.note },
    {
      ...companyFrame(company, language),
      direction: recipient.direction ?? directionOf(language),
      button:
        order.link && words
          ? { url: order.link.secret ? SECRET_MARK : order.link.url, label: words.label }
          : null,
    },
  );
  const [row] = await tx
    .insert(emails)
    .values({
      key: order.key,
      template: order.template,
      language,
      ...senderOf(company, await readSettings(tx)),
      toName: recipient.name,
      toEmail: recipient.email,
      ...rendered,
      secret: order.link?.secret ? sealLink(order.link.url, order.key) : null,
      staffId: recipient.staffId,
      contactId: recipient.contactId,
      customerId: recipient.customerId,
    })
    .onConflictDoNothing({ target: emails.key })
    .returning({ id: emails.id });
  if (row) await enqueueJob(tx, 'send-email', { emailId: row.id }, { id: row.id });
}
