import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, documents } from '@/db/schema';
import { isDocumentId } from './document-address';
import { languageByCascade } from './document-language';
import { type DraftForm, draftForm } from './draft-form';
import type { DocumentStaff } from './permission';
import type { DocumentKind } from './states';

/** A draft with the languages that it follows: the customer's own, and what that comes to. */
export type DraftToEdit = { draft: DraftForm; languages: { ownLanguage: string | null; customer: string } };

/** A draft for its editor; `issued` where it is one no longer, null where there is none. */
export async function draftToEdit<Kind extends DocumentKind>(
  _viewer: DocumentStaff<Kind, 'edit'>,
  kind: Kind,
  id: string,
): Promise<DraftToEdit | 'issued' | null> {
  if (!isDocumentId(id)) return null;
  const draft = await draftForm(database(), kind, id);
  if (!draft) {
    const issued = and(eq(documents.id, id), eq(documents.kind, kind));
    return (await database().$count(documents, issued)) > 0 ? 'issued' : null;
  }
  const [customer] = await database()
    .select({ language: customers.language })
    .from(customers)
    .where(eq(customers.id, draft.customer.id));
  const ownLanguage = customer?.language ?? null;
  return { draft, languages: { ownLanguage, customer: await languageByCascade(database(), [ownLanguage]) } };
}
