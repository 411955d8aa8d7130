import type { DocumentFilter } from '@/lib/documents/document-filter';
import type { DocumentKind } from '@/lib/documents/states';

/** Where the documents of a kind are listed; each stands below it. */
export const LISTS: Record<DocumentKind, string> = {
  invoice: '/admin/invoices',
  estimate: '/admin/estimates',
  credit_note: '/admin/credit-notes',
  proposal: '/admin/proposals',
};

type Shown = Pick<DocumentFilter, 'state' | 'search' | 'customerId'>;

/** A list's address with a filter; without the page's key, which another filter makes meaningless. */
export function documentsHref(
  kind: DocumentKind,
  { state, search, customerId }: Shown,
  page: { after?: string; before?: string } = {},
): string {
  const params = new URLSearchParams();
  if (search) params.set('q', search);
  if (state) params.set('state', state);
  if (customerId) params.set('customer', customerId);
  for (const [name, key] of Object.entries(page)) if (key) params.set(name, key);
  return params.size > 0 ? `${LISTS[kind]}?${params}` : LISTS[kind];
}
