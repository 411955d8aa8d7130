import { database } from '@/db/client';
import type { DocumentKind } from '@/lib/documents/states';
import { makeCopiedLink } from '@/lib/public-links/make-copied-link';
import { makeLink } from '@/lib/public-links/make-link';
import { theSeller } from '../portal/people';

export const tokenOf = (url: string): string => url.split('/d/')[1] ?? '';

/** A link that was sent to a contact; its token. */
export async function mailedLink(documentId: string, contact: { id: string; email: string }) {
  const link = await database().transaction((tx) => makeLink(tx, { documentId, contact, createdBy: null }));
  return tokenOf(link.url);
}

/** A link that staff copied; its token. */
export async function copiedLink(documentId: string, kind: DocumentKind = 'invoice') {
  const { viewer } = await theSeller();
  const link = await database().transaction((tx) => makeCopiedLink(tx, viewer, kind, { documentId }));
  return tokenOf(link.url);
}
