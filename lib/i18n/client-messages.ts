import type { Messages } from './messages';

/** Namespaces that a browser never needs: texts of PDFs and emails are written on the server. */
const SERVER_ONLY: readonly (keyof Messages)[] = ['pdf', 'emails', 'meta', 'audit'];

/** Further namespaces that an area's own pages do not use. */
const ELSEWHERE: Record<'admin' | 'portal' | 'public', readonly (keyof Messages)[]> = {
  admin: ['portal', 'setup', 'auth'],
  portal: [
    'adminNav',
    'customers',
    'emailLog',
    'emailTemplates',
    'groups',
    'hotkeys',
    'items',
    'quickInsert',
    'settings',
    'staff',
    'setup',
  ],
  public: [
    'adminNav',
    'customers',
    'emailLog',
    'emailTemplates',
    'groups',
    'hotkeys',
    'items',
    'quickInsert',
    'settings',
    'staff',
    'portal',
  ],
};

/** The messages that are sent along with the pages of an area. */
export function clientMessages(messages: Messages, area: keyof typeof ELSEWHERE): Partial<Messages> {
  const left = new Set<string>([...SERVER_ONLY, ...ELSEWHERE[area]]);
  return Object.fromEntries(Object.entries(messages).filter(([namespace]) => !left.has(namespace)));
}
