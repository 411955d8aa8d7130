'use server';

import { portalAction } from '@/lib/actions/portal-action';
import { noteVisit } from '@/lib/portal/note-visit';
import { NoteVisit } from '@/lib/portal/schemas';

export const noteVisitAction = portalAction({ permission: 'always', input: NoteVisit, run: noteVisit });
