import 'server-only';
import type { ScheduleContent } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { formOfDocument } from '@/lib/documents/draft-form';
import type { LoadedDocument } from '@/lib/documents/load-document';
import { namesPeriod } from './period-text';

/**
 * What a schedule takes from its model: what was agreed, without dates and addresses. The language only where staff
 * chose it, since it follows the customer at each run.
 * @throws DomainError `no_lines`
 */
export function contentOf(loaded: LoadedDocument, namePeriod: boolean): ScheduleContent {
  const { row } = loaded;
  const form = formOfDocument(loaded, { id: row.customerId, name: '' });
  const { reference, pricesIncludeTax, discount, adjustment, note, terms } = form;
  if (!form.lines.some(({ kind }) => kind === 'line')) throw new DomainError('no_lines');
  const content: ScheduleContent = {
    language: row.languageChosen || !row.issuedAt ? row.language : null,
    reference,
    pricesIncludeTax,
    lines: form.lines,
    discount,
    adjustment,
    note,
    terms,
  };
  return namePeriod ? naming(content) : content;
}

/** With the period in the first line that is sold, where it stands nowhere. */
function naming(content: ScheduleContent): ScheduleContent {
  if (content.lines.some(({ description }) => namesPeriod(description))) return content;
  const at = content.lines.findIndex(({ kind }) => kind === 'line');
  const lines = content.lines.map((line, index) =>
    index === at ? { ...line, description: `${line.description}\n{period}` } : line,
  );
  return { ...content, lines };
}
