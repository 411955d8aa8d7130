import { z } from 'zod';
import { EMAIL_STATES, type EmailState } from '@/db/schema/vocabulary';
import { type ListParams, oneParam, type PageParams, pageParams } from '@/lib/lists/list-params';

export { EMAIL_STATES, type EmailState };

/** What the log's address says; what makes no sense counts as not said. */
export type EmailFilter = PageParams & {
  /** Part of a recipient's name or address. */
  q: string;
  state: EmailState | null;
};

/** Reads the log's address. */
export function parseEmailFilter(params: ListParams): EmailFilter {
  return {
    q: z.string().max(200).catch('').parse(oneParam(params, 'q')).replaceAll('\0', '').trim(),
    state: z
      .enum(EMAIL_STATES)
      .nullable()
      .catch(null)
      .parse(oneParam(params, 'state') ?? null),
    ...pageParams(params),
  };
}

/** The log's address with something changed; a change of what is listed starts at the first page. */
export function emailLogHref(filter: EmailFilter, change: Partial<EmailFilter>): string {
  const next = { ...filter, after: null, before: null, ...change };
  const params = new URLSearchParams();
  for (const key of ['q', 'state', 'after', 'before'] as const) if (next[key]) params.set(key, next[key]);
  const query = params.toString();
  return query ? `/admin/email-log?${query}` : '/admin/email-log';
}
