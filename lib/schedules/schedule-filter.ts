import { z } from 'zod';
import { RUN_OUTCOMES, type RunOutcome } from '@/db/schema/vocabulary';
import { type ListCursor, readCursor } from '@/lib/lists/cursor';
import { type ListParams, oneParam, searchParam } from '@/lib/lists/list-params';

export const SCHEDULE_VIEWS = ['next', 'all', 'runs', 'reminders'] as const;
export type ScheduleView = (typeof SCHEDULE_VIEWS)[number];

/** The schedules' page as its address has it. */
export type ScheduleFilter = {
  view: ScheduleView;
  search: string;
  customerId: string | null;
  outcome: RunOutcome | null;
  after: ListCursor | null;
  before: ListCursor | null;
};

/** The filter of an address; whatever it cannot mean counts as not said. */
export function scheduleFilter(params: ListParams): ScheduleFilter {
  const known = <Value>(schema: z.ZodType<Value>, name: string): Value | null =>
    schema
      .nullable()
      .catch(null)
      .parse(oneParam(params, name) ?? null);
  return {
    view: known(z.enum(SCHEDULE_VIEWS), 'show') ?? 'next',
    search: searchParam(params),
    customerId: known(z.uuid(), 'customer'),
    outcome: known(z.enum(RUN_OUTCOMES), 'outcome'),
    after: readCursor(oneParam(params, 'after') ?? null),
    before: readCursor(oneParam(params, 'before') ?? null),
  };
}

/** The page's address with a filter; without the page's key, which another filter makes meaningless. */
export function schedulesHref(
  { view, search, customerId, outcome }: Omit<ScheduleFilter, 'after' | 'before'>,
  page: { after?: string; before?: string } = {},
): string {
  const params = new URLSearchParams();
  if (view !== 'next') params.set('show', view);
  if (search) params.set('q', search);
  if (customerId) params.set('customer', customerId);
  if (outcome && view === 'runs') params.set('outcome', outcome);
  for (const [name, key] of Object.entries(page)) if (key) params.set(name, key);
  return params.size > 0 ? `/admin/schedules?${params}` : '/admin/schedules';
}
