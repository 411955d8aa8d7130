import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { emailTemplates } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { Problems } from '@/lib/actions/problems';
import { difference } from '@/lib/audit/difference';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { checkTemplateText } from './check-template-text';
import { defaultTemplate, editedTemplate } from './read-template';
import type { SaveTemplate } from './schemas';
import { templateLocales } from './template-locales';

/**
 * Saves what a template says in one language from now on; what has been written stays as it is.
 * @throws DomainError at `subject` or `body` for a merge field that the email does not have, and at `body` when
 * the link is missing; `stale`, with the text as it is now (`details`), when it was saved or restored meanwhile
 */
export async function saveTemplate(
  tx: Tx,
  viewer: Staff<'email-templates:edit'>,
  input: SaveTemplate,
): Promise<{ version: number }> {
  const { name, language, version, subject, body } = input;
  if (!templateLocales(name).includes(language)) throw new DomainError('not_found');
  const problems = new Problems();
  checkTemplateText(name, input, problems);
  problems.raise();
  const before = (await editedTemplate(tx, name, language)) ?? defaultTemplate(name, language);

  const text = { subject, body, updatedBy: viewer.id };
  const saved =
    version === 0
      ? await tx
          .insert(emailTemplates)
          // A number that counts seconds: a template that was restored and edited again never has one it had.
          .values({ name, language, ...text, version: sql`extract(epoch from clock_timestamp())::int` })
          .onConflictDoNothing()
          .returning({ version: emailTemplates.version })
      : await tx
          .update(emailTemplates)
          .set({ ...text, version: sql`${emailTemplates.version} + 1`, updatedAt: sql`now()` })
          .where(
            and(
              eq(emailTemplates.name, name),
              eq(emailTemplates.language, language),
              eq(emailTemplates.version, version),
            ),
          )
          .returning({ version: emailTemplates.version });
  if (!saved[0]) throw await staleTemplate(tx, input);
  await writeAudit(tx, actorOf(viewer), {
    action: 'email_template.saved',
    subject: { kind: 'email_template', id: null, name: `${name} ${language}` },
    changes: difference({ subject: before.subject, body: before.body }, { subject, body }),
  });
  return saved[0];
}

/** The error of a form that was filled from another text than the present one. */
export async function staleTemplate(
  tx: Tx,
  { name, language }: Pick<SaveTemplate, 'name' | 'language'>,
): Promise<DomainError> {
  const now = (await editedTemplate(tx, name, language)) ?? {
    ...defaultTemplate(name, language),
    version: 0,
  };
  return new DomainError('stale', { details: now });
}
