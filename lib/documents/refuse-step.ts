import 'server-only';
import { DomainError } from '@/lib/actions/errors';
import type { Day } from '@/lib/dates/day';
import { type DocumentFacts, type DocumentKind, documentState } from './states';
import { canStep, type DocumentStep } from './steps';

export type FactColumns = Omit<DocumentFacts, 'kind'> & { kind: string };

/** A row's columns that its state follows from. */
export const factsOf = (row: FactColumns): DocumentFacts => ({ ...row, kind: row.kind as DocumentKind });

/**
 * Refuses what the table of steps does not have on this day.
 * @throws DomainError `already_issued` for what only drafts take, else `step_refused`
 */
export function refuseStep(row: FactColumns, step: DocumentStep, today: Day): void {
  const facts = factsOf(row);
  if (canStep(facts.kind, documentState(facts, today), facts, step)) return;
  const ofDrafts = step === 'edit_draft' || step === 'delete_draft' || step === 'issue';
  throw new DomainError(ofDrafts && row.issuedAt ? 'already_issued' : 'step_refused');
}
