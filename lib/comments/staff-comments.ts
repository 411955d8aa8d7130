import 'server-only';
import { database } from '@/db/client';
import type { DocumentStaff } from '@/lib/documents/permission';
import type { DocumentKind } from '@/lib/documents/states';
import { listComments } from './list-comments';

/** What was written below a document that staff were shown. */
export const staffComments = <Kind extends DocumentKind>(
  _viewer: DocumentStaff<Kind, 'view'>,
  documentId: string,
) => listComments(database(), documentId);
