import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, documents } from '@/db/schema';
import { theCompany } from '@/lib/company/read-company';
import { addDays, type Day, today } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/format';
import { isDocumentId } from '@/lib/documents/document-address';
import { type StaffStep, staffSteps } from '@/lib/documents/document-steps';
import { takesDocuments } from '@/lib/documents/lock-customer';
import type { DocumentStaff } from '@/lib/documents/permission';
import { factsOf } from '@/lib/documents/refuse-step';
import type { DocumentKind } from '@/lib/documents/states';
import { visibleDocuments } from '@/lib/documents/visible-documents';
import { appUrl } from '@/lib/http/app-url';
import { documentFields } from '@/lib/mail/document-fields';
import { linkWords } from '@/lib/mail/link-words';
import { currentSettings } from '@/lib/settings/read-settings';
import { type MailOptions, mailOptions } from './mail-options';
import { mayOpen } from './recipients';
import { sentTemplate } from './sent-template';

/** What the page shows that sends a document. */
export type SendOptions = MailOptions & {
  id: string;
  version: number;
  number: string | null;
  customer: { id: string; name: string };
  steps: StaffStep[];
  issueDate: Day;
  today: Day;
};

/** A document that may be sent, or issued and sent, with those it can go to; null where there is none. */
export async function sendOptions<Kind extends DocumentKind>(
  viewer: DocumentStaff<Kind, 'issue'>,
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
    .where(and(eq(documents.id, id), visibleDocuments(viewer, kind)));
  if (!found) return null;
  const { document, customer } = found;
  const [company, { documentLinkDays }] = await Promise.all([theCompany(db), currentSettings()]);
  const day = today(company.timeZone, now);
  const steps = staffSteps(factsOf(document), day);
  if (!steps.includes('send') && !steps.includes('issue')) return null;

  const template = sentTemplate(kind);
  const options = await mailOptions(db, {
    template,
    customer,
    company,
    flag: kind,
    language: document.issuedAt && !document.languageChosen ? null : document.language,
    mayOpen: (contact) => mayOpen(contact, kind, takesDocuments(customer)),
    say: (language, email) => {
      const until = formatDay(addDays(day, documentLinkDays), language, 'long');
      const words = linkWords(template, language, { secret: true, until }, email);
      const { values, details } = documentFields({ ...document, kind }, language);
      return {
        values: { ...values, link_note: words.note },
        details,
        button: { url: appUrl('/d/…'), label: words.label },
      };
    },
  });
  const { version, number, issueDate } = document;
  return {
    ...options,
    id,
    version,
    number,
    customer: { id: customer.id, name: customer.displayName },
    steps,
    issueDate,
    today: day,
  };
}
