import 'server-only';
import type { Database, Tx } from '@/db/client';
import { customerLocale, offeredLocales } from '@/lib/i18n/offered-locales';
import { defaultTemplate, editedTemplate } from '@/lib/mail/read-template';
import type { TemplateText } from '@/lib/mail/render-email';
import type { TemplateName } from '@/lib/mail/template-names';

/**
 * The language that an email is in, and what it says in it: what was written for this once, the edited template,
 * the default.
 * @param wishes languages, the most particular first
 */
export async function templateText(
  db: Database | Tx,
  name: TemplateName,
  wishes: readonly (string | null | undefined)[],
  written: readonly (TemplateText & { language: string })[] = [],
): Promise<{ language: string; text: TemplateText }> {
  const language = customerLocale(wishes, await offeredLocales(db));
  const text =
    written.find((each) => each.language === language) ??
    (await editedTemplate(db, name, language)) ??
    defaultTemplate(name, language);
  return { language, text: { subject: text.subject, body: text.body } };
}
