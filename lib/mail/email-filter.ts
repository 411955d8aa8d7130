import { z } from 'zod';
import { EMAIL_STATES, type EmailState } from '@/db/schema/vocabulary';

export { EMAIL_STATES, type EmailState };

/** What the log's address says; what makes no sense counts as not said. */
export type EmailFilter = {
  /** Part of a recipient's name or address. */
  q: string;
  state: EmailState | null;
  /** Page cursors: at most one of them. */
  after: string | null;
  before: string | null;
};

const Cursor = z.string().min(1).max(1000).nullable().catch(null);

/** Reads the log's address. */
export function parseEmailFilter(params: Record<string, string | string[] | undefined>): EmailFilter {
  const one = (name: string) => (Array.isArray(params[name]) ? params[name][0] : params[name]);
  const after = Cursor.parse(one('after') ?? null);
  return {
    q: z.string().max(200).catch('').parse(one('q')).replaceAll('\0', '').trim(),
    state: z
      .enum(EMAIL_STATES)
      .nullable()
      .catch(null)
      .parse(one('state') ?? null),
    after,
    before: after === null ? Cursor.parse(one('before') ?? null) : null,
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
