import 'server-only';
import { translatorFor } from '@/lib/i18n/translator';
import { isDocumentTemplate, isTicketTemplate, type TemplateName, templateDocument } from './template-names';

type Link = {
  secret: boolean;
  /** Of a link to a document: its last day, in words. */
  until?: string;
};

/** The words around an email's link, in its reader's language: on the button, and how the link is used. */
export function linkWords(
  template: TemplateName,
  language: string,
  link: Link,
  email: string,
): { label: string; note: string } {
  const t = translatorFor(language, 'emails');
  if (isDocumentTemplate(template)) {
    const note = link.until ? t('linkNote.document', { date: link.until }) : '';
    return { label: t(`button.${templateDocument(template)}`), note };
  }
  if (isTicketTemplate(template)) return { label: t('button.ticket'), note: '' };
  switch (template) {
    case 'registration_received':
    case 'customer_reminder':
    case 'files_received':
      return { label: t('button.look'), note: '' };
    case 'registration_known':
      return { label: t('button.signIn'), note: t('linkNote.registrationKnown') };
    case 'registration_verify':
      return { label: t('button.confirmEmail'), note: t('linkNote.registration') };
  }
  if (!link.secret) return { label: t('button.signIn'), note: t('linkNote.signIn', { email }) };
  const resets = template === 'contact_password_reset' || template === 'staff_password_reset';
  if (resets) return { label: t('button.newPassword'), note: t('linkNote.reset') };
  if (template === 'sign_in_link') return { label: t('button.signIn'), note: t('linkNote.signInOnce') };
  const note = template === 'welcome' ? t('linkNote.welcome') : t('linkNote.invitation');
  return { label: t('button.setPassword'), note };
}
