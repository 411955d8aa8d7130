import { fieldError } from '@/lib/actions/errors';
import type { DraftFields } from './schemas';
import type { DocumentKind } from './states';

/** What only a proposal's row has. @throws DomainError at `proposal.subject` where a proposal has none */
export function proposalColumns(kind: DocumentKind, { proposal }: Pick<DraftFields, 'proposal'>) {
  if (kind !== 'proposal') return {};
  if (!proposal) throw fieldError('proposal.subject', 'required');
  return proposal;
}
