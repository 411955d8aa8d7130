import { expect, test } from 'vitest';
import { type DocumentFacts, documentState, isOverdue } from '@/lib/documents/states';

const at = new Date('2026-03-01T10:00:00Z');
const today = '2026-03-10';
const blank: DocumentFacts = {
  kind: 'invoice',
  issuedAt: null,
  sentAt: null,
  acceptedAt: null,
  declinedAt: null,
  voidedAt: null,
  dueDate: '2026-03-10',
  paid: 0n,
  credited: 0n,
  due: 1000n,
};
const invoice = (facts: Partial<DocumentFacts> = {}): DocumentFacts => ({ ...blank, issuedAt: at, ...facts });
const estimate = (facts: Partial<DocumentFacts> = {}): DocumentFacts =>
  invoice({ kind: 'estimate', ...facts });

test.each([
  ['without a number', invoice({ issuedAt: null }), 'draft'],
  ['issued', invoice(), 'issued'],
  ['sent', invoice({ sentAt: at }), 'sent'],
  ['paid in part', invoice({ sentAt: at, paid: 400n, due: 600n }), 'partly_paid'],
  ['credited in part', invoice({ credited: 400n, due: 600n }), 'partly_paid'],
  ['paid', invoice({ paid: 1000n, due: 0n }), 'paid'],
  ['paid but for what is withheld', invoice({ paid: 850n, due: 0n }), 'paid'],
  ['wholly credited', invoice({ credited: 1000n, due: 0n }), 'paid'],
  ['of zero', invoice({ due: 0n }), 'paid'],
  ['void', invoice({ voidedAt: at, due: 0n }), 'void'],
  ['past its date', invoice({ dueDate: '2026-03-09' }), 'issued'],
])('an invoice %s', (_, facts, state) => {
  expect(documentState(facts, today)).toBe(state);
});

test.each([
  ['without a number', estimate({ issuedAt: null, dueDate: '2026-01-01' }), 'draft'],
  ['issued', estimate(), 'issued'],
  ['sent, on its last day', estimate({ sentAt: at }), 'sent'],
  ['without a last day', estimate({ dueDate: null }), 'issued'],
  ['past its last day', estimate({ sentAt: at, dueDate: '2026-03-09' }), 'expired'],
  ['accepted, and then past its last day', estimate({ acceptedAt: at, dueDate: '2026-03-09' }), 'accepted'],
  ['declined', estimate({ declinedAt: at, dueDate: '2026-03-09' }), 'declined'],
])('an estimate %s', (_, facts, state) => {
  expect(documentState(facts, today)).toBe(state);
});

test.each([
  ['on its due date', invoice(), false],
  ['the day after', invoice({ dueDate: '2026-03-09' }), true],
  ['paid in part', invoice({ dueDate: '2026-03-09', paid: 999n, due: 1n }), true],
  ['paid', invoice({ dueDate: '2026-03-09', paid: 1000n, due: 0n }), false],
  ['void', invoice({ dueDate: '2026-03-09', voidedAt: at }), false],
  ['a draft', invoice({ dueDate: '2026-03-09', issuedAt: null }), false],
  ['without due date', invoice({ dueDate: null }), false],
  ['an estimate', estimate({ dueDate: '2026-03-09' }), false],
])('overdue: %s', (_, facts, overdue) => {
  expect(isOverdue(facts, today)).toBe(overdue);
});
