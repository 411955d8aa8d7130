import type { DocumentState } from '@/lib/documents/states';

/** Whether a document in a state is still talked about below it; a newer version has its own place for that. */
export const takesComments = (state: DocumentState): boolean => state !== 'draft' && state !== 'revised';
