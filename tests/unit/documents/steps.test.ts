import { expect, test } from 'vitest';
import type { DocumentKind, DocumentState } from '@/lib/documents/states';
import { canStep, type DocumentStep } from '@/lib/documents/steps';

const STEPS: DocumentStep[] = [
  'edit_draft',
  'delete_draft',
  'issue',
  'mark_sent',
  'void',
  'send',
  'link',
  'accept',
  'decline',
];
const untouched = { sentAt: null, paid: 0n, credited: 0n };
const sent = { ...untouched, sentAt: new Date('2026-03-01T10:00:00Z') };

/** Every state, with all that may be done in it; what is not named here is forbidden. */
const allowed: [DocumentKind, DocumentState, typeof untouched | typeof sent, DocumentStep[]][] = [
  ['estimate', 'draft', untouched, ['edit_draft', 'delete_draft', 'issue']],
  ['estimate', 'issued', untouched, ['mark_sent', 'accept', 'decline', 'send', 'link']],
  ['estimate', 'sent', sent, ['accept', 'decline', 'send', 'link']],
  ['estimate', 'accepted', sent, ['send', 'link']],
  ['estimate', 'declined', sent, ['link']],
  ['estimate', 'expired', sent, ['link']],
  ['estimate', 'expired', untouched, ['link']],
  ['invoice', 'draft', untouched, ['edit_draft', 'delete_draft', 'issue']],
  ['invoice', 'issued', untouched, ['mark_sent', 'void', 'send', 'link']],
  ['invoice', 'sent', sent, ['send', 'link']],
  ['invoice', 'partly_paid', { ...untouched, paid: 1n }, ['mark_sent', 'send', 'link']],
  ['invoice', 'partly_paid', { ...untouched, credited: 1n }, ['mark_sent', 'send', 'link']],
  ['invoice', 'partly_paid', { ...sent, paid: 1n }, ['send', 'link']],
  ['invoice', 'paid', { ...untouched, paid: 1n }, ['mark_sent', 'send', 'link']],
  ['invoice', 'paid', { ...untouched, credited: 1n }, ['mark_sent', 'send', 'link']],
  ['invoice', 'paid', untouched, ['mark_sent', 'void', 'send', 'link']],
  ['invoice', 'paid', sent, ['send', 'link']],
  ['invoice', 'void', untouched, ['link']],
];

const cases = allowed.flatMap(([kind, state, facts, steps]) =>
  STEPS.map((step) => ({ kind, state, facts, step, may: steps.includes(step) })),
);

test.each(cases)('$kind, $state: $step is $may', ({ kind, state, facts, step, may }) => {
  expect(canStep(kind, state, facts, step)).toBe(may);
});
