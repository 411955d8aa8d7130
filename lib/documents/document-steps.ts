import type { Day } from '@/lib/dates/day';
import { type DocumentFacts, documentState } from './states';
import { canStep, type DocumentStep } from './steps';

const BY_STAFF = [
  'edit_draft',
  'delete_draft',
  'issue',
  'mark_sent',
  'void',
  'send',
  'link',
  'convert',
  'copy',
  'merge',
  'revise',
] as const satisfies readonly DocumentStep[];
export type StaffStep = (typeof BY_STAFF)[number];

/** What staff may do with a document today. */
export function staffSteps(facts: DocumentFacts, today: Day): StaffStep[] {
  const state = documentState(facts, today);
  return BY_STAFF.filter((step) => canStep(facts.kind, state, facts, step));
}
