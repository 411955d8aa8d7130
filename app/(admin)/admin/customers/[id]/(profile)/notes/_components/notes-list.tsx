import { useLocale, useTranslations } from 'next-intl';
import type { ListedNote } from '@/lib/customer-notes/list-notes';
import { formatMoment } from '@/lib/dates/format';
import { DeleteNote } from './delete-note';
import { EditNoteDialog } from './edit-note-dialog';

type NotesListProps = { notes: readonly ListedNote[]; mayEdit: boolean; timeZone: string };

/** A customer's notes, each with who wrote it, when, and when it was changed. */
export function NotesList({ notes, mayEdit, timeZone }: NotesListProps) {
  const t = useTranslations('notes');
  const locale = useLocale();
  const shown = (moment: Date) => formatMoment(moment, locale, timeZone);
  return (
    <ul aria-label={t('title')} className="border-line border-t">
      {notes.map(({ id, body, author, at, editedAt, version }) => (
        <li key={id} className="flex items-start gap-4 border-line border-b py-3">
          <article className="min-w-0 flex-1">
            <p className="wrap-any mb-1 text-muted text-sm">
              <bdi className="font-medium text-ink">{author}</bdi>
              {' · '}
              <time dateTime={at.toISOString()}>{shown(at)}</time>
              {editedAt && (
                <>
                  {' · '}
                  <time dateTime={editedAt.toISOString()}>{t('edited', { at: shown(editedAt) })}</time>
                </>
              )}
            </p>
            <p dir="auto" className="wrap-any w-fit max-w-full whitespace-pre-line">
              {body}
            </p>
          </article>
          {mayEdit && (
            <div className="flex gap-1">
              <EditNoteDialog id={id} body={body} version={version} />
              <DeleteNote id={id} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
