import 'server-only';
import type { Database, Tx } from '@/db/client';
import type { customers } from '@/db/schema';
import type { TextDirection } from '@/db/schema/vocabulary';
import type { Company } from '@/lib/company/read-company';
import type { DocumentKind } from '@/lib/documents/states';
import { directionOf } from '@/lib/i18n/locales';
import { contactAsRecipient } from '@/lib/mail/find-recipient';
import { companyFrame } from '@/lib/mail/mail-company';
import type { MergeValues } from '@/lib/mail/merge-fields';
import type { TemplateText } from '@/lib/mail/render-email';
import type { EmailDetail, EmailFrame } from '@/lib/mail/render-html';
import type { TemplateName } from '@/lib/mail/template-names';
import { type MailContact, mailContacts, wantsToKnow } from './recipients';
import { templateText } from './template-text';

export type SendRecipient = {
  id: string;
  name: string;
  email: string;
  language: string;
  direction: TextDirection;
  /** Asked to be told of this. */
  wants: boolean;
  /** Gets a link where there is one to get; without the permission the PDF goes alone. */
  mayOpen: boolean;
  values: MergeValues;
};

/** What an email is made with in one language, all recipients alike. */
export type SendLanguage = {
  text: TemplateText;
  values: MergeValues;
  frame: Omit<EmailFrame, 'direction'>;
};

/** Whom an email can go to, and what it says to each of them. */
export type MailOptions = {
  template: TemplateName;
  recipients: SendRecipient[];
  languages: Record<string, SendLanguage>;
};

type About = {
  template: TemplateName;
  customer: typeof customers.$inferSelect;
  company: Company;
  /** The flag by which contacts ask to be told. */
  flag: DocumentKind;
  /** Of a document whose language is settled. */
  language?: string | null;
  mayOpen?: (contact: MailContact) => boolean;
  /** What it is about in a language, and the link where there is one. */
  say: (
    language: string,
    email: string,
  ) => {
    values: MergeValues;
    details: EmailDetail[];
    button?: EmailFrame['button'];
  };
};

/** The active contacts of a customer, and the emails that they would get. */
export async function mailOptions(db: Database | Tx, about: About): Promise<MailOptions> {
  const { template, customer, company, flag, language: chosen, mayOpen = () => true, say } = about;
  const recipients: SendRecipient[] = [];
  const languages: MailOptions['languages'] = {};
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
      wants: wantsToKnow(contact, flag),
      mayOpen: mayOpen(contact),
      values,
    });
    if (languages[language]) continue;
    const said = say(language, email);
    languages[language] = {
      text,
      values: { ...said.values, company: company.legalName },
      frame: { ...companyFrame(company, language), details: said.details, button: said.button ?? null },
    };
  }
  return { template, recipients, languages };
}
