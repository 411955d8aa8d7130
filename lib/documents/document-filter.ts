import { type ListCursor, readDayCursor } from '@/lib/lists/cursor';
import { type ListParams, oneParam, searchParam } from '@/lib/lists/list-params';
import { type StateFilter, stateFilters } from './state-filters';
import type { DocumentKind } from './states';

/** A list as its address has it. */
export type DocumentFilter = {
  state: StateFilter | null;
  search: string;
  customerId: string | null;
  /** Where the page begins or ends, by issue date. */
  after: ListCursor | null;
  before: ListCursor | null;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The filter of an address; whatever it cannot mean counts as not said. */
export function documentFilter(kind: DocumentKind, params: ListParams): DocumentFilter {
  const customerId = oneParam(params, 'customer') ?? '';
  return {
    state: stateFilters(kind).find((state) => state === oneParam(params, 'state')) ?? null,
    search: searchParam(params),
    customerId: UUID.test(customerId) ? customerId : null,
    after: readDayCursor(oneParam(params, 'after') ?? null),
    before: readDayCursor(oneParam(params, 'before') ?? null),
  };
}
