import { fieldsIn, fillIn, type MergeField, type MergeValues } from './merge-fields';

export type EmailBlock =
  | { kind: 'paragraph'; lines: string[] }
  /** The place of the link that the email is about. */
  | { kind: 'button' };

const BUTTON_LINE = /^\s*\{link\}\s*$/;

/**
 * A body as the blocks that both of its forms, HTML and plain text, are made of: paragraphs stand apart by empty
 * lines, the first line that holds `{link}` alone is the button. Lines of which nothing is left once empty fields
 * are gone are left out.
 */
export function emailBlocks(body: string, known: readonly MergeField[], values: MergeValues): EmailBlock[] {
  const blocks: EmailBlock[] = [];
  let lines: string[] = [];
  let hasButton = false;
  const close = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines });
    lines = [];
  };
  for (const line of body.split('\n')) {
    if (BUTTON_LINE.test(line) && !hasButton) {
      close();
      if (values.link) blocks.push({ kind: 'button' });
      hasButton = true;
    } else if (line.trim() === '') {
      close();
    } else {
      const filled = fillIn(line, known, values).trim();
      if (filled !== '' || fieldsIn(line).length === 0) lines.push(filled);
    }
  }
  close();
  return blocks;
}
