import type { Problems } from '@/lib/actions/problems';
import { fieldsIn, mergeFieldsOf } from './merge-fields';
import type { TemplateText } from './render-email';
import { needsLink, type TemplateName } from './template-names';

/**
 * Notes, at `subject` or `body`, a merge field that the email does not have; and at `body` that the link is missing
 * which lets its reader in. A document is attached as well, so its email may go without.
 * @param at what the fields' names begin with, where there are several texts
 */
export function checkTemplateText(
  name: TemplateName,
  { subject, body }: TemplateText,
  problems: Problems,
  at = '',
): void {
  for (const [part, text] of [['subject', subject] as const, ['body', body] as const]) {
    const known: readonly string[] = mergeFieldsOf(name, part);
    const unknown = fieldsIn(text).find((field) => !known.includes(field));
    if (unknown) problems.at(`${at}${part}`, 'merge_field_unknown', { field: `{${unknown}}` });
  }
  if (needsLink(name) && !fieldsIn(body).includes('link')) {
    problems.at(`${at}body`, 'merge_link_missing', { field: '{link}' });
  }
}
