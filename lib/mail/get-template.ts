import 'server-only';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { database } from '@/db/client';
import { contacts, documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { type Company, theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { appUrl } from '@/lib/http/app-url';
import { directionOf } from '@/lib/i18n/locales';
import { translatorFor } from '@/lib/i18n/translator';
import { documentFields, lastDayOf, type MailedDocument } from './document-fields';
import { findRecipient } from './find-recipient';
import { linkWords } from './link-words';
import { companyFrame } from './mail-company';
import type { MergeValues } from './merge-fields';
import { paymentFields, statementFields } from './money-fields';
import { defaultTemplate, editedTemplate } from './read-template';
import type { TemplateText } from './render-email';
import type { EmailFrame } from './render-html';
import {
  isDocumentTemplate,
  isMoneyTemplate,
  isTicketTemplate,
  TEMPLATE_SIDES,
  type TemplateName,
  templateDocument,
} from './template-names';

export type TemplateForEditing = {
  text: TemplateText;
  /** 0 where it is the default. */
  version: number;
  /** What the preview is made with. */
  preview: { values: MergeValues; frame: EmailFrame };
};

/**
 * A template's text in one language, with what its preview is made of: the newest contact, or the viewer for an
 * email to staff, or made-up people before there are any.
 */
export async function getTemplate(
  viewer: Staff<'email-templates:edit'>,
  name: TemplateName,
  language: string,
): Promise<TemplateForEditing> {
  const company = await theCompany();
  const edited = await editedTemplate(database(), name, language);
  const person = await previewPerson(viewer, name, language);
  const about = isDocumentTemplate(name) ? await sampleDocument(templateDocument(name), company) : null;
  const fields = about ? documentFields(about, language) : moneySample(name, company, language);
  const until = about ? lastDayOf(new Date(), company.timeZone, language) : undefined;
  const words = linkWords(name, language, { secret: true, until }, person.email);
  const access = TEMPLATE_SIDES[name] === 'contact' ? '/authentication/password/' : '/admin/password/';
  const document = TEMPLATE_SIDES[name] === 'contact' ? '/d/' : '/admin/estimates/';
  const page = isDocumentTemplate(name) ? document : access;
  return {
    text: edited ?? defaultTemplate(name, language),
    version: edited?.version ?? 0,
    preview: {
      values: {
        ...sampleAnswer(language),
        ...(isTicketTemplate(name) && sampleTicket(language)),
        ...person.values,
        ...fields?.values,
        company: company.legalName,
        link_note: words.note,
      },
      frame: {
        ...companyFrame(company, language),
        direction: directionOf(language),
        details: fields?.details,
        button: isMoneyTemplate(name) ? null : { url: appUrl(`${page}…`), label: words.label },
      },
    },
  };
}

/** A payment or a statement that might be; of what tells of neither nothing. */
function moneySample(name: TemplateName, { currency, timeZone }: Company, language: string) {
  const day = today(timeZone, new Date());
  const mode = translatorFor(language, 'emails')('sample.mode');
  if (name === 'payment_receipt')
    return paymentFields({ amount: 12_100n, currency, date: day, mode }, language);
  if (name !== 'statement_sent') return null;
  const from = `${day.slice(0, 4)}-01-01`;
  return statementFields({ from, to: day, currency, closing: 12_100n }, language);
}

/** What a made-up customer answered; only the emails that tell of an answer have a place for it. */
function sampleAnswer(language: string): MergeValues {
  const t = translatorFor(language, 'emails');
  return {
    customer: t('sample.customer'),
    answer_name: `${t('sample.firstName')} ${t('sample.lastName')}`,
    answer_email: 'name@example.com',
    answer_reason: t('sample.reason'),
    registrant_name: `${t('sample.firstName')} ${t('sample.lastName')}`,
    registrant_email: 'name@example.com',
    reminder_text: t('sample.reason'),
    file_author: `${t('sample.firstName')} ${t('sample.lastName')}`,
    file_names: t('sample.fileName'),
  };
}

/** What might stand under a ticket. */
function sampleTicket(language: string): MergeValues {
  const t = translatorFor(language, 'emails');
  return {
    ticket_number: '123',
    ticket_subject: t('sample.ticketSubject'),
    ticket_author: `${t('sample.firstName')} ${t('sample.lastName')}`,
    message: t('sample.ticketMessage'),
  };
}

/** The newest issued document of a kind, or one that might be. */
async function sampleDocument(
  kind: MailedDocument['kind'],
  { currency, timeZone }: Company,
): Promise<MailedDocument> {
  const [newest] = await database()
    .select()
    .from(documents)
    .where(and(eq(documents.kind, kind), isNotNull(documents.issuedAt)))
    .orderBy(desc(documents.id))
    .limit(1);
  const day = today(timeZone, new Date());
  return newest
    ? { ...newest, kind }
    : {
        kind,
        number: '000123',
        currency,
        total: 12_100n,
        withheld: 0n,
        due: 12_100n,
        issueDate: day,
        dueDate: day,
      };
}

async function previewPerson(viewer: Staff, name: TemplateName, language: string) {
  if (TEMPLATE_SIDES[name] === 'staff') return findRecipient(database(), { side: 'staff', id: viewer.id });
  const [newest] = await database()
    .select({ id: contacts.id })
    .from(contacts)
    .orderBy(desc(contacts.id))
    .limit(1);
  if (newest) return findRecipient(database(), { side: 'contact', id: newest.id });
  const t = translatorFor(language, 'emails');
  const email = 'name@example.com';
  return {
    email,
    values: {
      contact_first_name: t('sample.firstName'),
      contact_last_name: t('sample.lastName'),
      contact_email: email,
      customer: t('sample.customer'),
      sign_in_address: appUrl('/authentication/login'),
    },
  };
}
