import 'server-only';
import type { Tx } from '@/db/client';
import { emails } from '@/db/schema';
import { theCompany } from '@/lib/company/read-company';
import type { Day } from '@/lib/dates/day';
import { directionOf, staffLocales } from '@/lib/i18n/locales';
import { customerLocale, offeredLocales } from '@/lib/i18n/offered-locales';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { readSettings } from '@/lib/settings/read-settings';
import { documentFields, lastDayOf, type MailedDocument } from './document-fields';
import { type Addressee, findRecipient } from './find-recipient';
import { isToSample } from './is-to-sample';
import { linkWords } from './link-words';
import { companyFrame, senderOf } from './mail-company';
import type { MergeValues } from './merge-fields';
import { type MailedPayment, type MailedStatement, paymentFields, statementFields } from './money-fields';
import { defaultTemplate, editedTemplate } from './read-template';
import { renderEmail, type TemplateText } from './render-email';
import { SECRET_MARK, sealLink } from './secret-link';
import type { TemplateName } from './template-names';

export type EmailOrder = {
  /** What causes the email, such as `invitation:<id of the link>`; the same cause writes one. */
  key: string;
  template: TemplateName;
  /** A registration stands for who wants to become a contact. */
  to: Addressee;
  /** Absolute. A secret one is kept encrypted until the message has been sent. */
  link?: { url: string; secret: boolean; expiresAt?: Date };
  /** In place of the reader's own: that of a document whose language staff chose. */
  language?: string;
  /** In place of the template: what staff wrote for this one. */
  text?: TemplateText;
  values?: MergeValues;
  cc?: readonly string[];
  document?: MailedDocument & { id: string; attachPdf: boolean };
  /** Its receipt goes along. */
  payment?: MailedPayment & { id: string };
  /** It goes along, as of these days. */
  statement?: MailedStatement & { days: { from: Day | null; to: Day } };
};

/**
 * Writes an email and the job that sends it, in the transaction that causes it: both are there or neither; one to a
 * customer of the sample data has no job and stays in the log. It is
 * in the language of its reader: a contact's own, the customer's, the company's, whichever is on offer first.
 *
 * In the customer area call it within `asOwner`: the portal's role knows no outbox.
 */
export async function enqueueEmail(tx: Tx, order: EmailOrder): Promise<void> {
  const company = await theCompany(tx);
  const recipient = await findRecipient(tx, order.to);
  const language = customerLocale(
    [order.language, ...recipient.languages, company.language],
    order.to.side === 'staff' ? staffLocales() : await offeredLocales(tx),
  );
  const template =
    order.text ??
    (await editedTemplate(tx, order.template, language)) ??
    defaultTemplate(order.template, language);
  const { expiresAt } = order.link ?? {};
  const until = expiresAt && lastDayOf(expiresAt, company.timeZone, language);
  const words = order.link
    ? linkWords(order.template, language, { ...order.link, until }, recipient.email)
    : null;
  const about = aboutOf(order, language);
  const rendered = renderEmail(
    order.template,
    template,
    {
      ...recipient.values,
      ...about?.values,
      ...order.values,
      company: company.legalName,
      link_note: words?.note,
    },
    {
      ...companyFrame(company, language),
      direction: recipient.direction ?? directionOf(language),
      details: about?.details,
      button:
        order.link && words
          ? { url: order.link.secret ? SECRET_MARK : order.link.url, label: words.label }
          : null,
    },
  );
  const kept = await isToSample(tx, recipient.customerId);
  const [row] = await tx
    .insert(emails)
    .values({
      key: order.key,
      state: kept ? 'kept' : 'queued',
      template: order.template,
      language,
      ...senderOf(company, await readSettings(tx)),
      toName: recipient.name,
      toEmail: recipient.email,
      cc: [...(order.cc ?? [])],
      ...rendered,
      secret: order.link?.secret ? sealLink(order.link.url, order.key) : null,
      documentId: order.document?.id,
      attachPdf: order.document?.attachPdf ?? false,
      paymentId: order.payment?.id,
      statementFrom: order.statement?.days.from,
      statementTo: order.statement?.days.to,
      staffId: recipient.staffId,
      contactId: recipient.contactId,
      customerId: recipient.customerId,
    })
    .onConflictDoNothing({ target: emails.key })
    .returning({ id: emails.id });
  if (row && !kept) await enqueueJob(tx, 'send-email', { emailId: row.id }, { id: row.id });
}

/** The fields of what an email is about, and its small table. */
function aboutOf({ document, payment, statement }: EmailOrder, language: string) {
  if (document) return documentFields(document, language);
  if (payment) return paymentFields(payment, language);
  return statement && statementFields(statement, language);
}
