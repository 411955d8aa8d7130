import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, documents } from '@/db/schema';
import type { TextDirection } from '@/db/schema/vocabulary';
import { theCompany } from '@/lib/company/read-company';
import { addDays, type Day, today } from '@/lib/dates/day';
import { isDocumentId } from '@/lib/documents/document-address';
import { type StaffStep, staffSteps } from '@/lib/documents/document-steps';
import { takesDocuments } from '@/lib/documents/lock-customer';
import type { DocumentStaff } from '@/lib/documents/permission';
import { factsOf } from '@/lib/documents/refuse-step';
import type { DocumentKind } from '@/lib/documents/states';
import { appUrl } from '@/lib/http/app-url';
import { directionOf } from '@/lib/i18n/locales';
import { documentFields } from '@/lib/mail/document-fields';
import { contactAsRecipient } from '@/lib/mail/find-recipient';
import { linkWords } from '@/lib/mail/link-words';
import { companyFrame } from '@/lib/mail/mail-company';
import type { MergeValues } from '@/lib/mail/merge-fields';
import type { TemplateText } from '@/lib/mail/render-email';
import type { EmailFrame } from '@/lib/mail/render-html';
import type { DocumentTemplate } from '@/lib/mail/template-names';
import { currentSettings } from '@/lib/settings/read-settings';
import { formatDay } from '../dates/format';
import { mailContacts, mayOpen, wantsToKnow } from './recipients';
import { sentTemplate } from './sent-template';
import { templateText } from './template-text';

export type SendRecipient = {
  id: string;
  name: string;
  email: string;
  language: string;
  direction: TextDirection;
  /** Asked to be told of documents of this kind. */
  wants: boolean;
  /** Gets a link; without the permission the PDF goes alone. */
  mayOpen: boolean;
  values: MergeValues;
};

/** What an email is made with in one language, all recipients alike. */
export type SendLanguage = {
  text: TemplateText;
  values: MergeValues;
  frame: Omit<EmailFrame, 'direction'>;
};

/** What the page shows that sends a document. */
export type SendOptions = {
  id: string;
  version: number;
  number: string | null;
  customer: { id: string; name: string };
  steps: StaffStep[];
  issueDate: Day;
  today: Day;
  template: DocumentTemplate;
  recipients: SendRecipient[];
  languages: Record<string, SendLanguage>;
};

/** A document that may be sent, or issued and sent, with those it can go to; null where there is none. */
export async function sendOptions<Kind extends DocumentKind>(
  _viewer: DocumentStaff<Kind, 'issue'>,
  kind: Kind,
  id: string,
  now = new Date(),
): Promise<SendOptions | null> {
  if (!isDocumentId(id)) return null;
  const db = database();
  const [found] = await db
    .select({ document: documents, customer: customers })
    .from(documents)
    .innerJoin(customers, eq(customers.id, documents.customerId))
    .where(and(eq(documents.id, id), eq(documents.kind, kind)));
  if (!found) return null;
  const { document, customer } = found;
  const [company, { documentLinkDays }] = await Promise.all([theCompany(db), currentSettings()]);
  const day = today(company.timeZone, now);
  const steps = staffSteps(factsOf(document), day);
  if (!steps.includes('send') && !steps.includes('issue')) return null;

  const template = sentTemplate(kind);
  const chosen = document.issuedAt && !document.languageChosen ? null : document.language;
  const recipients: SendRecipient[] = [];
  const languages: Record<string, SendLanguage> = {};
  for (const contact of await mailContacts(db, customer.id)) {
    const { name, email, values } = contactAsRecipient(contact, {
      name: customer.displayName,
      language: customer.language,
    });
    const wishes = [chosen, contact.language, customer.language, company.language];
    const { language, text } = await templateText(db, template, wishes);
    recipients.push({
      id: contact.id,
      name,
      email,
      language,
      direction: contact.direction ?? directionOf(language),
      wants: wantsToKnow(contact, kind),
      mayOpen: mayOpen(contact, kind, takesDocuments(customer)),
      values,
    });
    if (languages[language]) continue;
    const until = formatDay(addDays(day, documentLinkDays), language, 'long');
    const words = linkWords(template, language, { secret: true, until }, email);
    const about = documentFields({ ...document, kind }, language);
    languages[language] = {
      text,
      values: { ...about.values, company: company.legalName, link_note: words.note },
      frame: {
        ...companyFrame(company, language),
        details: about.details,
        button: { url: appUrl('/d/…'), label: words.label },
      },
    };
  }
  const { version, number, issueDate } = document;
  return {
    id,
    version,
    number,
    customer: { id: customer.id, name: customer.displayName },
    steps,
    issueDate,
    today: day,
    template,
    recipients,
    languages,
  };
}
