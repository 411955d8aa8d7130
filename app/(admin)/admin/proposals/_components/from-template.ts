import { type EditorValues, editorLine, editorProposal } from '@/components/documents/editor/editor-values';
import type { Named } from '@/lib/i18n/names';
import { minorDigits } from '@/lib/money/currencies';
import type { ProposalTemplate } from '@/lib/proposal-templates/read-templates';

/**
 * A new proposal with what a template says, in the template's language, whatever its customer's: that is what its
 * text is written in. Without lines in the template it keeps the one that new documents have.
 */
export function fromTemplate(
  empty: EditorValues,
  template: ProposalTemplate,
  languages: readonly Named[],
  locale: string,
): EditorValues {
  const { subject, content, language, lines, pricesIncludeTax, currency } = template;
  const offered = languages.some(({ code }) => code === language);
  const digits = minorDigits(currency);
  return {
    ...empty,
    language: offered && language !== empty.customer?.language ? language : '',
    proposal: editorProposal({ subject, content }),
    ...(lines.length > 0 && {
      pricesIncludeTax,
      lines: lines.map((line) => editorLine(line, digits, locale)),
    }),
  };
}
