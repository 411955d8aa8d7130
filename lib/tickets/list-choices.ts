import 'server-only';
import { asc } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { ticketChoices } from '@/db/schema';
import type { TicketChoiceKind } from '@/db/schema/vocabulary';
import { theCompany } from '@/lib/company/read-company';
import { translatorFor } from '@/lib/i18n/translator';
import { broughtChoice, choiceName, type NamedChoice } from './choice-name';

export type NamedChoices = Record<TicketChoiceKind, NamedChoice[]>;

/** All departments, priorities and statuses, in their order, in a reader's language; those out of use as well. */
export async function listChoices(locale: string, db: Database | Tx = database()): Promise<NamedChoices> {
  const company = await theCompany(db);
  const rows = await db
    .select()
    .from(ticketChoices)
    .orderBy(asc(ticketChoices.position), asc(ticketChoices.id));
  const reader = { locale, company: company.language };
  const t = translatorFor(locale, 'common');
  const of = (kind: TicketChoiceKind): NamedChoice[] =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ id, key, names, tone, active }) => {
        const ours = broughtChoice(kind, key);
        const name = choiceName(names, reader, ours ? t(`ticket.${ours}`) : undefined);
        return { id, key, name, tone, active };
      });
  return { department: of('department'), priority: of('priority'), status: of('status') };
}

/** One of them; a ticket never names another. */
export function choiceOf(choices: readonly NamedChoice[], id: string): NamedChoice {
  const found = choices.find((choice) => choice.id === id);
  if (!found) throw new Error('a ticket with a choice that there is not');
  return found;
}
