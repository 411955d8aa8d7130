import { expect, test } from 'vitest';
import type { DocumentKind, DocumentState } from '@/lib/documents/states';
import { canStep, DOCUMENT_STEPS, type DocumentStep } from '@/lib/documents/steps';

const untouched = { sentAt: null, paid: 0n, credited: 0n };
const sent = { ...untouched, sentAt: new Date('2026-03-01T10:00:00Z') };

/** Every state, with all that may be done in it; what is not named here is forbidden. */
const allowed: [DocumentKind, DocumentState, typeof untouched | typeof sent, DocumentStep[]][] = [
  ['estimate', 'draft', untouched, ['edit_draft', 'delete_draft', 'issue', 'copy', 'merge']],
  ['estimate', 'issued', untouched, ['mark_sent', 'accept', 'decline', 'send', 'link', 'convert', 'copy']],
  ['estimate', 'sent', sent, ['accept', 'decline', 'send', 'link', 'convert', 'copy']],
  ['estimate', 'accepted', sent, ['send', 'link', 'convert', 'copy']],
  ['estimate', 'declined', sent, ['link', 'copy']],
  ['estimate', 'expired', sent, ['link', 'convert', 'copy']],
  ['estimate', 'expired', untouched, ['link', 'convert', 'copy']],
  ['invoice', 'draft', untouched, ['edit_draft', 'delete_draft', 'issue', 'copy', 'merge']],
  ['invoice', 'issued', untouched, ['mark_sent', 'void', 'send', 'link', 'credit', 'copy']],
  ['invoice', 'sent', sent, ['send', 'link', 'credit', 'copy']],
  ['invoice', 'partly_paid', { ...untouched, paid: 1n }, ['mark_sent', 'send', 'link', 'credit', 'copy']],
  ['invoice', 'partly_paid', { ...untouched, credited: 1n }, ['mark_sent', 'send', 'link', 'credit', 'copy']],
  ['invoice', 'partly_paid', { ...sent, paid: 1n }, ['send', 'link', 'credit', 'copy']],
  ['invoice', 'paid', { ...untouched, paid: 1n }, ['mark_sent', 'send', 'link', 'credit', 'copy']],
  ['invoice', 'paid', { ...untouched, credited: 1n }, ['mark_sent', 'send', 'link', 'credit', 'copy']],
  ['invoice', 'paid', untouched, ['mark_sent', 'void', 'send', 'link', 'credit', 'copy']],
  ['invoice', 'paid', sent, ['send', 'link', 'credit', 'copy']],
  ['invoice', 'void', untouched, ['link', 'copy']],
  ['credit_note', 'draft', untouched, ['edit_draft', 'delete_draft', 'issue']],
  ['credit_note', 'open', untouched, ['mark_sent', 'void', 'send', 'link']],
  ['credit_note', 'open', sent, ['send', 'link']],
  ['credit_note', 'open', { ...untouched, credited: 1n }, ['mark_sent', 'send', 'link']],
  ['credit_note', 'open', { ...untouched, paid: 1n }, ['mark_sent', 'send', 'link']],
  ['credit_note', 'closed', untouched, ['mark_sent', 'void', 'send', 'link']],
  ['credit_note', 'closed', { ...untouched, credited: 1n }, ['mark_sent', 'send', 'link']],
  ['credit_note', 'void', untouched, ['link']],
];

const cases = allowed.flatMap(([kind, state, facts, steps]) =>
  DOCUMENT_STEPS.map((step) => ({ kind, state, facts, step, may: steps.includes(step) })),
);

test.each(cases)('$kind, $state: $step is $may', ({ kind, state, facts, step, may }) => {
  expect(canStep(kind, state, facts, step)).toBe(may);
});
