import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { emailTemplates } from '@/db/schema';
import { messagesOf, staffMessagesOf } from '@/lib/i18n/messages';
import type { TemplateText } from './render-email';
import { TEMPLATE_SIDES, type TemplateName } from './template-names';

/**
 * The text that a template has until somebody edits it, from the message files. Read as it stands: its braces are
 * merge fields and not arguments of a message.
 */
export function defaultTemplate(name: TemplateName, language: string): TemplateText {
  const texts: Record<string, TemplateText> =
    TEMPLATE_SIDES[name] === 'contact'
      ? messagesOf(language).emails.templates
      : staffMessagesOf(language).staffEmails;
  const text = texts[name];
  if (!text) throw new Error(`the email ${name} says nothing in messages/`);
  return text;
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
