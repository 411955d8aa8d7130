import type { SendLanguage, SendOptions, SendRecipient } from '@/lib/sending/send-options';

/** What the form of a sending holds. */
export type SendValues = {
  id: string;
  version: number;
  submissionId: string;
  issueDate?: string;
  recipients: string[];
  cc: string;
  attachPdf: boolean;
  message: string;
  /** By language, as the templates have them or as they were changed for this once. */
  texts: Record<string, SendLanguage['text']>;
};

/** As the form opens: those who asked to be told are chosen, and nothing is changed. */
export function initialSending(options: SendOptions, submissionId: string): SendValues {
  const texts = Object.entries(options.languages).map(([language, { text }]) => [language, text]);
  return {
    id: options.id,
    version: options.version,
    submissionId,
    issueDate: options.number === null ? options.issueDate : undefined,
    recipients: options.recipients.filter(({ wants }) => wants).map(({ id }) => id),
    cc: '',
    attachPdf: true,
    message: '',
    texts: Object.fromEntries(texts),
  };
}

/** What is posted: of the texts those that were changed. */
export const postedSending = ({ texts, ...values }: SendValues, options: SendOptions) => ({
  ...values,
  texts: Object.entries(texts)
    .filter(([language, text]) => {
      const template = options.languages[language]?.text;
      return text.subject !== template?.subject || text.body !== template?.body;
    })
    .map(([language, text]) => ({ language, ...text })),
});

/** Languages of those who are chosen, in their order. */
export const languagesOf = (recipients: readonly SendRecipient[]): string[] => [
  ...new Set(recipients.map(({ language }) => language)),
];
