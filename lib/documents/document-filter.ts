import { isDay } from '@/lib/dates/day';
import type { DocumentKind, DocumentState } from './states';

/** What a list can be narrowed to: the states of its kind, and what is late beside them. */
export type StateFilter = DocumentState | 'overdue';

const STATE_FILTERS = {
  invoice: ['draft', 'issued', 'sent', 'overdue', 'partly_paid', 'paid', 'void'],
  estimate: ['draft', 'issued', 'sent', 'accepted', 'declined', 'expired'],
} as const satisfies Record<DocumentKind, readonly StateFilter[]>;

export const stateFilters = (kind: DocumentKind): readonly StateFilter[] => STATE_FILTERS[kind];

/** A list as its address has it. `after` and `before` are keys of rows, `customer` an id. */
export type DocumentFilter = {
  state: StateFilter | null;
  search: string;
  customerId: string | null;
  after: DocumentKey | null;
  before: DocumentKey | null;
};

/** What lists are sorted by: the latest issue date first, then the id. */
export type DocumentKey = { issueDate: string; id: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LONGEST_SEARCH = 200;

export const writeKey = ({ issueDate, id }: DocumentKey): string => `${issueDate}_${id}`;

/** Null for what is no key: a list then begins at its beginning. */
export function readKey(text: string | undefined): DocumentKey | null {
  const [issueDate = '', id = ''] = text?.split('_') ?? [];
  return isDay(issueDate) && UUID.test(id) ? { issueDate, id } : null;
}

type Search = Record<string, string | string[] | undefined>;

/** The filter of an address; whatever it cannot mean counts as not said. */
export function documentFilter(kind: DocumentKind, params: Search): DocumentFilter {
  const one = (name: string) => {
    const value = params[name];
    return Array.isArray(value) ? value[0] : value;
  };
  const customerId = one('customer') ?? '';
  return {
    state: stateFilters(kind).find((state) => state === one('state')) ?? null,
    search: (one('q') ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, LONGEST_SEARCH),
    customerId: UUID.test(customerId) ? customerId : null,
    after: readKey(one('after')),
    before: readKey(one('before')),
  };
}
