import 'server-only';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, documents } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { translatorFor } from '@/lib/i18n/translator';

/** So many fit a menu; what a ticket is about is mostly among the latest. */
const MOST = 50;

/** Issued documents of a customer that a ticket can be about, the latest first, by kind and number. */
export async function documentChoices(
  viewer: Staff<'tickets:view'>,
  customerId: string,
  locale: string,
): Promise<{ id: string; name: string }[]> {
  const t = translatorFor(locale, 'portal');
  const rows = await database()
    .select({ id: documents.id, kind: documents.kind, number: documents.number })
    .from(documents)
    .innerJoin(customers, eq(customers.id, documents.customerId))
    .where(and(eq(documents.customerId, customerId), visibleCustomers(viewer), isNotNull(documents.issuedAt)))
    .orderBy(desc(documents.issuedAt))
    .limit(MOST);
  return rows.flatMap(({ id, kind, number }) =>
    number === null ? [] : [{ id, name: t(`home.numbered.${kind}`, { number }) }],
  );
}
