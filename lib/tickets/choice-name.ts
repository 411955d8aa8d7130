import type { TicketChoiceKind, TicketTone } from '@/db/schema/vocabulary';

/** A department, priority or status as a reader sees it. */
export type NamedChoice = { id: string; key: string | null; name: string; tone: TicketTone; active: boolean };

/** What we bring: their words stand in the messages of every language. */
const BROUGHT = {
  department: ['general', 'billing', 'technical'],
  priority: ['low', 'medium', 'high', 'urgent'],
  status: ['open', 'in_progress', 'answered', 'on_hold', 'closed'],
} as const satisfies Record<TicketChoiceKind, readonly string[]>;

type BroughtChoice = {
  [Kind in TicketChoiceKind]: `${Kind}.${(typeof BROUGHT)[Kind][number]}`;
}[TicketChoiceKind];

/** The one of ours that a row is, null where somebody made it. */
export const broughtChoice = (kind: TicketChoiceKind, key: string | null): BroughtChoice | null =>
  (BROUGHT[kind] as readonly (string | null)[]).includes(key) ? (`${kind}.${key}` as BroughtChoice) : null;

/** The name in a reader's language: given, then our own for what we brought, then the company's, then any. */
export function choiceName(
  names: Record<string, string>,
  reader: { locale: string; company: string },
  ours: string | undefined,
): string {
  const given = names[reader.locale] ?? names[reader.locale.split('-')[0] ?? ''];
  return given ?? ours ?? names[reader.company] ?? Object.values(names)[0] ?? '–';
}
