/**
 * The namespaces of `messages/` that customers read: in the customer area, on public pages, in PDFs and emails. They
 * are complete in every language; all others are staff's, and in those of the admin area. A test follows the imports
 * of what customers see and fails where it says something of another namespace.
 */
export const CUSTOMER_NAMESPACES = [
  'auth',
  'common',
  'emails',
  'errors',
  'meta',
  'pdf',
  'portal',
  'received',
  'ui',
] as const;
export type CustomerNamespace = (typeof CUSTOMER_NAMESPACES)[number];
