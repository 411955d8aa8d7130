import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { emailTemplates } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { defaultTemplate } from './read-template';
import type { TemplateText } from './render-email';
import { staleTemplate } from './save-template';
import type { RestoreTemplate } from './schemas';
import { templateLocales } from './template-locales';

/**
 * Gives a template its default text back and returns it; the edited one stays in the audit log.
 * @throws DomainError `not_found` for a language that is not spoken here; `stale` when it was saved or restored meanwhile
 */
export async function restoreTemplate(
  tx: Tx,
  viewer: Staff<'email-templates:edit'>,
  input: RestoreTemplate,
): Promise<TemplateText> {
  const { name, language, version } = input;
  if (!templateLocales(name).includes(language)) throw new DomainError('not_found');
  const [gone] = await tx
    .delete(emailTemplates)
    .where(
      and(
        eq(emailTemplates.name, name),
        eq(emailTemplates.language, language),
        eq(emailTemplates.version, version),
      ),
    )
    .returning();
  if (!gone) throw await staleTemplate(tx, input);
  const text = defaultTemplate(name, language);
  await writeAudit(tx, actorOf(viewer), {
    action: 'email_template.restored',
    subject: { kind: 'email_template', id: null, name: `${name} ${language}` },
    changes: { subject: [gone.subject, text.subject], body: [gone.body, text.body] },
  });
  return text;
}
