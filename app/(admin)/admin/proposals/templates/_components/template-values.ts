import {
  draftFields,
  type EditorValues,
  editorLine,
  editorProposal,
} from '@/components/documents/editor/editor-values';
import { minorDigits } from '@/lib/money/currencies';
import type { ProposalTemplate } from '@/lib/proposal-templates/read-templates';
import { emptyProposal } from '@/lib/rich-text/proposal-content';
import { newDocument } from '../../../_components/documents/new-document';

export type TemplateValues = EditorValues & { name: string };

const NO_DEFAULTS = { issueDate: '', dueDate: null, terms: '' };

/** A template as the editor holds it, its decimals as `locale` writes them; a new one has a text to be written. */
export function templateValues(
  template: ProposalTemplate | null,
  language: string,
  locale: string,
): TemplateValues {
  const { subject = '', content = emptyProposal() } = template ?? {};
  const digits = template ? minorDigits(template.currency) : 0;
  return {
    ...newDocument(NO_DEFAULTS, null, [], { subject, content }),
    name: template?.name ?? '',
    language: template?.language ?? language,
    pricesIncludeTax: template?.pricesIncludeTax ?? false,
    proposal: editorProposal({ subject, content }),
    lines: template?.lines.map((line) => editorLine(line, digits, locale)) ?? [],
  };
}

/** What is sent of it. */
export function templateFields({ name, ...values }: TemplateValues, locale: string) {
  const { lines, pricesIncludeTax, proposal } = draftFields(values, locale);
  return {
    ...{ name, lines, pricesIncludeTax },
    language: values.language,
    subject: proposal?.subject ?? '',
    content: proposal?.content ?? [],
  };
}
