import 'server-only';
import { database } from '@/db/client';
import { emailTemplates } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { availableLocales } from '@/lib/i18n/locales';
import { TEMPLATE_NAMES, TEMPLATE_SIDES, type TemplateName } from './template-names';

export type ListedTemplate = {
  name: TemplateName;
  side: 'contact' | 'staff';
  /** Languages whose text has been edited. */
  edited: string[];
};

/** All templates, each with the languages in which it says something of its own. */
export async function listTemplates(_viewer: Staff<'email-templates:edit'>): Promise<ListedTemplate[]> {
  const rows = await database()
    .select({ name: emailTemplates.name, language: emailTemplates.language })
    .from(emailTemplates);
  return TEMPLATE_NAMES.map((name) => ({
    name,
    side: TEMPLATE_SIDES[name],
    edited: availableLocales().filter((locale) =>
      rows.some((row) => row.name === name && row.language === locale),
    ),
  }));
}
