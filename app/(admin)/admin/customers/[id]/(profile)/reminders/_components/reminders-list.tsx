'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { cn } from '@/components/ui/cn';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { deleteStaffReminderAction, setStaffReminderDoneAction } from '../actions';

type Shown = {
  id: string;
  at: string;
  text: string;
  person: string;
  email: boolean;
  emailed: boolean;
  done: boolean;
  /** Its moment has come, and nobody has ticked it off. */
  late: boolean;
};

/** A customer's reminders, each to be ticked off. */
export function RemindersList({ reminders, mayEdit }: { reminders: readonly Shown[]; mayEdit: boolean }) {
  const t = useTranslations('reminders');
  const run = useRowAction();
  return (
    <ul aria-label={t('title')} className="border-line border-t">
      {reminders.map(({ id, at, text, person, email, emailed, done, late }) => (
        <li key={id} className="flex items-start gap-4 border-line border-b py-2.5">
          <div className="min-w-0 flex-1">
            <Checkbox
              label={
                <span className={cn('whitespace-pre-line', done && 'text-muted line-through')}>{text}</span>
              }
              checked={done}
              disabled={!mayEdit}
              onChange={() =>
                void run(() => setStaffReminderDoneAction({ id, done: !done }), t(done ? 'undone' : 'ticked'))
              }
            />
            <p className="ps-6.5 text-muted text-sm">
              <span className={cn(late && 'text-red')}>{at}</span>
              {' · '}
              <bdi>{person}</bdi>
              {email && ` · ${t(emailed ? 'emailed' : 'withEmail')}`}
            </p>
          </div>
          {mayEdit && (
            <ConfirmDialog
              trigger={
                <Button size="icon-sm" aria-label={t('delete')}>
                  <Trash2 aria-hidden />
                </Button>
              }
              title={t('deleteQuestion')}
              description={t('deleteHelp')}
              confirm={t('delete')}
              danger
              onConfirm={() => run(() => deleteStaffReminderAction({ id }), t('deleted'))}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
