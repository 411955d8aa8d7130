import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, documents } from '@/db/schema';
import { isDocumentId } from './document-address';
import { languageByCascade } from './document-language';
import { type DraftForm, draftForm } from './draft-form';
import type { DocumentStaff } from './permission';
import type { DocumentKind } from './states';
import { visibleDocuments } from './visible-documents';

/** A draft with the languages that it follows: the customer's own, and what that comes to. */
export type DraftToEdit = { draft: DraftForm; languages: { ownLanguage: string | null; customer: string } };

/** A draft for its editor; `issued` where it is one no longer, null where there is none. */
export async function draftToEdit<Kind extends DocumentKind>(
  viewer: DocumentStaff<Kind, 'edit'>,
  kind: Kind,
  id: string,
): Promise<DraftToEdit | 'issued' | null> {
  if (!isDocumentId(id)) return null;
  const itself = and(eq(documents.id, id), visibleDocuments(viewer, kind));
  if ((await database().$count(documents, itself)) === 0) return null;
  const draft = await draftForm(database(), kind, id);
  // There it is, but no draft; or it was deleted since.
  if (!draft) return (await database().$count(documents, itself)) > 0 ? 'issued' : null;
  const [customer] = await database()
    .select({ language: customers.language })
    .from(customers)
    .where(eq(customers.id, draft.customer.id));
  const ownLanguage = customer?.language ?? null;
  return { draft, languages: { ownLanguage, customer: await languageByCascade(database(), [ownLanguage]) } };
}
