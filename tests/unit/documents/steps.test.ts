import { expect, test } from 'vitest';
import type { DocumentKind, DocumentState } from '@/lib/documents/states';
import { canStep, type DocumentStep } from '@/lib/documents/steps';

const STEPS: DocumentStep[] = [
  'edit_draft',
  'delete_draft',
  'issue',
  'mark_sent',
  'void',
  'accept',
  'decline',
];
const untouched = { sentAt: null, paid: 0n, credited: 0n };
const sent = { ...untouched, sentAt: new Date('2026-03-01T10:00:00Z') };

/** Every state, with all that may be done in it; what is not named here is forbidden. */
const allowed: [DocumentKind, DocumentState, typeof untouched | typeof sent, DocumentStep[]][] = [
  ['estimate', 'draft', untouched, ['edit_draft', 'delete_draft', 'issue']],
  ['estimate', 'issued', untouched, ['mark_sent', 'accept', 'decline']],
  ['estimate', 'sent', sent, ['accept', 'decline']],
  ['estimate', 'accepted', sent, []],
  ['estimate', 'declined', sent, []],
  ['estimate', 'expired', sent, []],
  ['estimate', 'expired', untouched, []],
  ['invoice', 'draft', untouched, ['edit_draft', 'delete_draft', 'issue']],
  ['invoice', 'issued', untouched, ['mark_sent', 'void']],
  ['invoice', 'sent', sent, []],
  ['invoice', 'partly_paid', { ...untouched, paid: 1n }, ['mark_sent']],
  ['invoice', 'partly_paid', { ...untouched, credited: 1n }, ['mark_sent']],
  ['invoice', 'partly_paid', { ...sent, paid: 1n }, []],
  ['invoice', 'paid', { ...untouched, paid: 1n }, ['mark_sent']],
  ['invoice', 'paid', { ...untouched, credited: 1n }, ['mark_sent']],
  ['invoice', 'paid', untouched, ['mark_sent', 'void']],
  ['invoice', 'paid', sent, []],
  ['invoice', 'void', untouched, []],
];

const cases = allowed.flatMap(([kind, state, facts, steps]) =>
  STEPS.map((step) => ({ kind, state, facts, step, may: steps.includes(step) })),
);

test.each(cases)('$kind, $state: $step is $may', ({ kind, state, facts, step, may }) => {
  expect(canStep(kind, state, facts, step)).toBe(may);
});
