'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { deleteNote } from '@/lib/customer-notes/delete-note';
import { editNote } from '@/lib/customer-notes/edit-note';
import { EditNote, NewNote, NoteId } from '@/lib/customer-notes/schemas';
import { writeNote } from '@/lib/customer-notes/write-note';

const revalidates = ({ customerId }: { customerId: string }) => [`/admin/customers/${customerId}/notes`];

export const writeNoteAction = staffAction({
  permission: 'customers:edit',
  input: NewNote,
  run: writeNote,
  once: 'customer_note.write',
  revalidates,
});

export const editNoteAction = staffAction({
  permission: 'customers:edit',
  input: EditNote,
  run: editNote,
  revalidates,
});

export const deleteNoteAction = staffAction({
  permission: 'customers:edit',
  input: NoteId,
  run: deleteNote,
  revalidates,
});
