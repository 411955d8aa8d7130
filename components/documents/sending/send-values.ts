import type { MailOptions, SendLanguage, SendRecipient } from '@/lib/sending/mail-options';
import type { SendOptions } from '@/lib/sending/send-options';

/** To whom an email goes, and what it says. */
export type MailValues = {
  submissionId: string;
  recipients: string[];
  cc: string;
  message: string;
  /** By language, as the templates have them or as they were changed for this once. */
  texts: Record<string, SendLanguage['text']>;
};

/** What the form of a document's sending holds. */
export type SendValues = MailValues & {
  id: string;
  version: number;
  issueDate?: string;
  attachPdf: boolean;
};

/** As a form opens: those who asked to be told are chosen, and nothing is changed. */
export function initialMail(options: MailOptions, submissionId: string): MailValues {
  const texts = Object.entries(options.languages).map(([language, { text }]) => [language, text]);
  return {
    submissionId,
    recipients: options.recipients.filter(({ wants }) => wants).map(({ id }) => id),
    cc: '',
    message: '',
    texts: Object.fromEntries(texts),
  };
}

export const initialSending = (options: SendOptions, submissionId: string): SendValues => ({
  ...initialMail(options, submissionId),
  id: options.id,
  version: options.version,
  issueDate: options.number === null ? options.issueDate : undefined,
  attachPdf: true,
});

/** What is posted: of the texts those that were changed. */
export const postedMail = <Values extends MailValues>(
  { texts, ...values }: Values,
  { languages }: MailOptions,
) => ({
  ...values,
  texts: Object.entries(texts)
    .filter(([language, text]) => {
      const template = languages[language]?.text;
      return text.subject !== template?.subject || text.body !== template?.body;
    })
    .map(([language, text]) => ({ language, ...text })),
});

/** Languages of those who are chosen, in their order. */
export const languagesOf = (recipients: readonly SendRecipient[]): string[] => [
  ...new Set(recipients.map(({ language }) => language)),
];
