import type { Day } from '@/lib/dates/day';
import type { ListParams } from '@/lib/lists/list-params';
import { type ListChange, type ListFilter, listHref, readListFilter } from './list-filter';

/** Everything, or what is left to be used of it. */
const PAYMENT_STATES = ['all', 'credit'] as const;
type PaymentState = (typeof PAYMENT_STATES)[number];

const PAYMENT_SORTS = ['newest', 'oldest', 'largest', 'smallest'] as const;
export type PaymentSort = (typeof PAYMENT_SORTS)[number];

export const PAYMENT_CHOICES = { states: PAYMENT_STATES, sorts: PAYMENT_SORTS };

export type PortalPaymentFilter = ListFilter<PaymentState, PaymentSort>;

export const parsePaymentFilter = (params: ListParams, today: Day): PortalPaymentFilter =>
  readListFilter<PaymentState, PaymentSort>(params, PAYMENT_CHOICES, today);

export const PORTAL_PAYMENTS = '/portal/payments';

/** The list's address with something changed. */
export const portalPaymentsHref = (filter: PortalPaymentFilter, change: ListChange): string =>
  listHref(PORTAL_PAYMENTS, filter, PAYMENT_CHOICES, change);
