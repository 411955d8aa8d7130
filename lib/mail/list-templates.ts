import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { emailTemplates } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { offeredLocales } from '@/lib/i18n/offered-locales';
import { templateLocales } from './template-locales';

import { TEMPLATE_NAMES, TEMPLATE_SIDES, type TemplateName } from './template-names';

export type ListedTemplate = {
  name: TemplateName;
  side: 'contact' | 'staff';
  /** Languages whose text has been edited. */
  edited: string[];
};

/**
 * The languages in which a template may be needed: those on offer to its readers, and others in which it was edited
 * while they were.
 */
export async function templateLanguages(
  _viewer: Staff<'email-templates:edit'>,
  name: TemplateName,
): Promise<readonly string[]> {
  if (TEMPLATE_SIDES[name] === 'staff') return templateLocales(name);
  const [offered, edited] = await Promise.all([
    offeredLocales(),
    database()
      .select({ language: emailTemplates.language })
      .from(emailTemplates)
      .where(eq(emailTemplates.name, name)),
  ]);
  return templateLocales(name).filter(
    (locale) => offered.includes(locale) || edited.some(({ language }) => language === locale),
  );
}

/** All templates, each with the languages in which it says something of its own. */
export async function listTemplates(_viewer: Staff<'email-templates:edit'>): Promise<ListedTemplate[]> {
  const rows = await database()
    .select({ name: emailTemplates.name, language: emailTemplates.language })
    .from(emailTemplates);
  return TEMPLATE_NAMES.map((name) => ({
    name,
    side: TEMPLATE_SIDES[name],
    edited: templateLocales(name).filter((locale) =>
      rows.some((row) => row.name === name && row.language === locale),
    ),
  }));
}
