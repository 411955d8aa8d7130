import type { Staff } from '@/lib/auth/viewers';
import type { DocumentKind } from './states';

type Verb = 'view' | 'create' | 'edit' | 'delete' | 'issue';

/** Someone who may do this with documents of this kind. */
export type DocumentStaff<Kind extends DocumentKind, Does extends Verb> = Staff<`${Kind}s:${Does}`>;
