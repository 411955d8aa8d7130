import { type ListCursor, readDayCursor } from '@/lib/lists/cursor';
import { type ListParams, oneParam } from '@/lib/lists/list-params';
import { isCurrency } from '@/lib/money/currencies';

/** What the address of the rates says; what makes no sense counts as not said. */
export type RateFilter = { currency: string | null; after: ListCursor | null; before: ListCursor | null };

export function rateFilter(params: ListParams): RateFilter {
  const currency = oneParam(params, 'currency') ?? '';
  return {
    currency: isCurrency(currency) ? currency : null,
    after: readDayCursor(oneParam(params, 'after') ?? null),
    before: readDayCursor(oneParam(params, 'before') ?? null),
  };
}

/** The address with a currency, and at a place where one is given. */
export function ratesHref(currency: string | null, place: { after?: string; before?: string } = {}): string {
  const params = new URLSearchParams({ ...(currency ? { currency } : {}), ...place });
  return params.size > 0 ? `/admin/settings/currencies?${params}` : '/admin/settings/currencies';
}
