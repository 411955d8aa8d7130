import type { ProposalContent } from '@/db/schema/vocabulary';
import { cleanRichText } from './clean-rich-text';
import { shortened } from './shortened';

const MOST_SECTIONS = 40;
const LONGEST_TITLE = 200;

/**
 * Sections as somebody posted them or a row holds them, cleaned: what is no section is not there, and the lines stand
 * exactly once (at the end where nobody said where). Run on the way in and again on the way out.
 */
export function cleanProposal(input: unknown): ProposalContent {
  const made: ProposalContent = [];
  for (const each of Array.isArray(input) ? input.slice(0, MOST_SECTIONS) : []) {
    if (typeof each !== 'object' || each === null) continue;
    const { kind, title, text } = each as Record<string, unknown>;
    if (kind === 'lines' && !made.some((section) => section.kind === 'lines')) made.push({ kind });
    if (kind === 'text') {
      const named =
        typeof title === 'string' ? title.replace(/\s+/g, ' ').toWellFormed().normalize('NFC') : '';
      const visible = shortened(named.replace(/[\p{Cc}\u202a-\u202e\ufeff]/gu, '').trim(), LONGEST_TITLE);
      made.push({ kind, title: visible, text: cleanRichText(text) });
    }
  }
  return made.some(({ kind }) => kind === 'lines') ? made : [...made, { kind: 'lines' }];
}

/** What a proposal starts with: a text to be written, and the lines. */
export const emptyProposal = (): ProposalContent => [
  { kind: 'text', title: '', text: { type: 'doc', content: [{ type: 'paragraph' }] } },
  { kind: 'lines' },
];
