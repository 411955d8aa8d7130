import type { Messages } from './messages';
import { CUSTOMER_NAMESPACES } from './namespaces';

/** Namespaces that a browser never needs: texts of PDFs and emails are written on the server. */
const SERVER_ONLY: readonly (keyof Messages)[] = ['pdf', 'emails', 'staffEmails', 'meta', 'audit', 'reports'];

/**
 * Namespaces of single sections of the admin area: their layouts send them along (`SectionMessages`), since each page
 * would carry them otherwise. A test sees to it that nobody else asks for them in the browser.
 */
export const SECTIONS = {
  settings: 'settings',
  staff: 'settings/staff',
  emailTemplates: 'email-templates',
  account: 'account',
  groups: 'groups',
  imports: 'customers/import',
  registrations: 'registrations',
  schedules: 'schedules',
  notes: 'customers/[id]/(profile)/notes',
  files: 'customers/[id]/(profile)/files',
} as const satisfies Partial<Record<keyof Messages, string>>;
export type SectionNamespace = keyof typeof SECTIONS;

const PAGES_OF: Record<'admin' | 'portal' | 'public', (namespace: string) => boolean> = {
  admin: (namespace) =>
    !['portal', 'received', 'setup', 'auth', ...Object.keys(SECTIONS)].includes(namespace),
  portal: (namespace) => isCustomers(namespace) && namespace !== 'auth',
  public: (namespace) => (isCustomers(namespace) && namespace !== 'portal') || namespace === 'setup',
};

const isCustomers = (namespace: string) => (CUSTOMER_NAMESPACES as readonly string[]).includes(namespace);

/** The messages that are sent along with the pages of an area. */
export function clientMessages(messages: Messages, area: keyof typeof PAGES_OF): Partial<Messages> {
  const server: readonly string[] = SERVER_ONLY;
  return Object.fromEntries(
    Object.entries(messages).filter(
      ([namespace]) => !server.includes(namespace) && PAGES_OF[area](namespace),
    ),
  );
}
