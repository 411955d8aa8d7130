import type { Day } from '@/lib/dates/day';
import type { ListParams } from '@/lib/lists/list-params';
import { type ListChange, type ListFilter, listHref, readListFilter } from './list-filter';

/** What a contact's list can be narrowed to; the first is everything. */
const FILE_STATES = ['all', 'from_us', 'from_you'] as const;
type FileState = (typeof FILE_STATES)[number];

const FILE_SORTS = ['newest', 'oldest'] as const;
type FileSort = (typeof FILE_SORTS)[number];

export const FILE_CHOICES = { states: FILE_STATES, sorts: FILE_SORTS };

export type PortalFileFilter = ListFilter<FileState, FileSort>;

export const parsePortalFileFilter = (params: ListParams, today: Day): PortalFileFilter =>
  readListFilter<FileState, FileSort>(params, FILE_CHOICES, today);

export const PORTAL_FILES = '/portal/files';

/** The list's address with something changed. */
export const portalFilesHref = (filter: PortalFileFilter, change: ListChange): string =>
  listHref(PORTAL_FILES, filter, FILE_CHOICES, change);
