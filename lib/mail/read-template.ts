import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { emailTemplates } from '@/db/schema';
import { messagesOf } from '@/lib/i18n/messages';
import type { TemplateText } from './render-email';
import type { TemplateName } from './template-names';

/**
 * The text that a template has until somebody edits it, from the message files. Read as it stands: its braces are
 * merge fields and not arguments of a message.
 */
export function defaultTemplate(name: TemplateName, language: string): TemplateText {
  return messagesOf(language).emails.templates[name];
}

/** A template's text as edited, or null. `version` counts the edits. */
export async function editedTemplate(
  db: Database | Tx,
  name: TemplateName,
  language: string,
): Promise<(TemplateText & { version: number }) | null> {
  const [row] = await db
    .select({
      subject: emailTemplates.subject,
      body: emailTemplates.body,
      version: emailTemplates.version,
    })
    .from(emailTemplates)
    .where(and(eq(emailTemplates.name, name), eq(emailTemplates.language, language)));
  return row ?? null;
}
