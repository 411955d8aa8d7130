import 'server-only';
import { translatorFor } from '@/lib/i18n/translator';
import type { TemplateName } from './template-names';

/** The words around an email's link, in its reader's language: on the button, and how the link is used. */
export function linkWords(
  template: TemplateName,
  language: string,
  link: { secret: boolean },
  email: string,
): { label: string; note: string } {
  const t = translatorFor(language, 'emails');
  if (!link.secret) return { label: t('button.signIn'), note: t('linkNote.signIn', { email }) };
  const resets = template === 'contact_password_reset' || template === 'staff_password_reset';
  if (resets) return { label: t('button.newPassword'), note: t('linkNote.reset') };
  const note = template === 'welcome' ? t('linkNote.welcome') : t('linkNote.invitation');
  return { label: t('button.setPassword'), note };
}
