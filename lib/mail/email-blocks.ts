import { fieldsIn, fillIn, type MergeField, type MergeValues } from './merge-fields';

export type EmailBlock =
  | { kind: 'paragraph'; lines: string[] }
  /** The place of the link that the email is about. */
  | { kind: 'button' }
  /** The place of the small table of amount and date. */
  | { kind: 'details' };

const ALONE = /^\s*\{(link|document_details)\}\s*$/;
const BLOCKS = { link: 'button', document_details: 'details' } as const;

/**
 * A body as the blocks that both of its forms, HTML and plain text, are made of: paragraphs stand apart by empty
 * lines, the first line that holds `{link}` alone is the button, one that holds `{document_details}` alone the table.
 * Lines of which nothing is left once empty fields are gone are left out; a value of several lines is several.
 */
export function emailBlocks(body: string, known: readonly MergeField[], values: MergeValues): EmailBlock[] {
  const blocks: EmailBlock[] = [];
  const placed = new Set<string>();
  let lines: string[] = [];
  const close = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines });
    lines = [];
  };
  for (const line of body.split('\n')) {
    const alone = ALONE.exec(line)?.[1] as keyof typeof BLOCKS | undefined;
    if (alone && known.includes(alone) && !placed.has(alone)) {
      close();
      if (values[alone]) blocks.push({ kind: BLOCKS[alone] });
      placed.add(alone);
    } else if (line.trim() === '') {
      close();
    } else {
      const filled = fillIn(line, known, values).trim();
      if (filled === '' && fieldsIn(line).length > 0) continue;
      for (const part of filled.split('\n')) {
        if (part.trim() === '' && filled !== '') close();
        else lines.push(part.trim());
      }
    }
  }
  close();
  return blocks;
}
