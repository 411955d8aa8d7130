import { z } from 'zod';
import { type ListCursor, readDayCursor } from '@/lib/lists/cursor';
import { type ListParams, oneParam, searchParam } from '@/lib/lists/list-params';
import { PAYMENT_STATES, type PaymentState } from './payment-state';

/** A list of payments as its address has it. */
export type PaymentFilter = {
  state: PaymentState | null;
  modeId: string | null;
  customerId: string | null;
  search: string;
  /** Where the page begins or ends, by date. */
  after: ListCursor | null;
  before: ListCursor | null;
};

const uuidOr = (value: string | undefined) =>
  z
    .uuid()
    .nullable()
    .catch(null)
    .parse(value ?? null);

/** The filter of an address; whatever it cannot mean counts as not said. */
export function paymentFilter(params: ListParams): PaymentFilter {
  return {
    state: z
      .enum(PAYMENT_STATES)
      .nullable()
      .catch(null)
      .parse(oneParam(params, 'state') ?? null),
    modeId: uuidOr(oneParam(params, 'mode')),
    customerId: uuidOr(oneParam(params, 'customer')),
    search: searchParam(params),
    after: readDayCursor(oneParam(params, 'after') ?? null),
    before: readDayCursor(oneParam(params, 'before') ?? null),
  };
}

type Shown = Pick<PaymentFilter, 'state' | 'modeId' | 'customerId' | 'search'>;

/** The list's address with a filter; without the page's key, which another filter makes meaningless. */
export function paymentsHref(
  { state, modeId, customerId, search }: Shown,
  page: { after?: string; before?: string } = {},
): string {
  const params = new URLSearchParams();
  if (search) params.set('q', search);
  if (state) params.set('state', state);
  if (modeId) params.set('mode', modeId);
  if (customerId) params.set('customer', customerId);
  for (const [name, key] of Object.entries(page)) if (key) params.set(name, key);
  return params.size > 0 ? `/admin/payments?${params}` : '/admin/payments';
}
