import type { Row } from '../bench';
import { page, SERIAL } from './pages';

const list = (name: string, ...paths: string[]): Row => page({ name, goal: {}, plan: SERIAL, paths });
const states = (path: string, ...each: string[]) => ['all', ...each].map((state) => `${path}?state=${state}`);

/** Every list by each order and filter that it has, whose plans are looked at with `--plans`. */
export const lists: Row[] = [
  list(
    'customers by order',
    ...['name', '-name', 'newest', 'oldest'].map((s) => `/admin/customers?sort=${s}`),
  ),
  list(
    'customers by state',
    ...['active', 'inactive', 'archived', 'all'].map((s) => `/admin/customers?status=${s}`),
  ),
  list(
    'invoices by state',
    ...states(
      '/admin/invoices',
      'draft',
      'issued',
      'sent',
      'unpaid',
      'overdue',
      'partly_paid',
      'paid',
      'void',
    ),
  ),
  list(
    'estimates by state',
    ...states('/admin/estimates', 'draft', 'issued', 'sent', 'accepted', 'declined', 'expired'),
  ),
  list('credit notes by state', ...states('/admin/credit-notes', 'draft', 'open', 'closed', 'void')),
  list('payments', '/admin/payments', '/admin/payments?q=mendoza'),
  list('other lists', '/admin/items', '/admin/groups', '/admin/registrations', '/admin/email-log'),
  list('reports', '/admin/reports/groups?period=all', '/admin/reports/customers?period=all', '/admin'),
];
