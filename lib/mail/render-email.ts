import { isolated } from '@/lib/i18n/isolate';
import { type EmailBlock, emailBlocks } from './email-blocks';
import { fillIn, type MergeValues, mergeFieldsOf } from './merge-fields';
import { type EmailFrame, renderHtml } from './render-html';
import type { TemplateName } from './template-names';

export type TemplateText = { subject: string; body: string };
export type RenderedEmail = { subject: string; html: string; text: string };

/**
 * A template with its fields filled in, as subject, HTML and plain text. Fields are replaced once and escaped for
 * where they stand; whatever a name or a template holds is shown as text. `values.link` is the frame's button.
 */
export function renderEmail(
  name: TemplateName,
  template: TemplateText,
  values: Omit<MergeValues, 'link' | 'document_details'>,
  frame: EmailFrame,
): RenderedEmail {
  const filled = frame.direction === 'rtl' ? inTheirOrder(values) : values;
  const subject = oneLine(fillIn(template.subject, mergeFieldsOf(name, 'subject'), filled)) || frame.company;
  const blocks = emailBlocks(template.body, mergeFieldsOf(name, 'body'), {
    ...filled,
    link: frame.button?.url,
    document_details: plainDetails(frame, ', '),
  });
  return { subject, html: renderHtml(subject, blocks, frame), text: plainText(blocks, frame) };
}

/** Names, numbers and addresses keep their own order beside text from right to left; sentences are in it. */
function inTheirOrder({ link_note, message, ...names }: Omit<MergeValues, 'link' | 'document_details'>) {
  const kept = Object.entries(names).map(([field, value]) => [field, isolated(value)]);
  return { ...(Object.fromEntries(kept) as typeof names), link_note, message };
}

/** No line break ever gets into a header. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();

/** What the table of amount and date says, as text. */
const plainDetails = ({ details = [] }: EmailFrame, between: string) =>
  details.map(({ label, value }) => `${label}: ${value}`).join(between);

function plainText(blocks: readonly EmailBlock[], frame: EmailFrame): string {
  const { button, company, foot } = frame;
  const parts = blocks.map((block) => {
    if (block.kind === 'paragraph') return block.lines.join('\n');
    return block.kind === 'details' ? plainDetails(frame, '\n') : `${button?.label}:\n${button?.url}`;
  });
  return `${[...parts, ['-- ', company, ...foot.filter((line) => line !== company)].join('\n')].join('\n\n')}\n`;
}
