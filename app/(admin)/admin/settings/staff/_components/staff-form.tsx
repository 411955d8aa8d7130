'use client';

import { useTranslations } from 'next-intl';
import { useActionForm } from '@/components/forms/use-action-form';
import { toast } from '@/components/ui/toast';
import type { Named } from '@/lib/i18n/names';
import type { StoredStaff } from '@/lib/staff/stored-staff';
import { SettingsForm } from '../../_components/settings-form';
import { updateStaffAction } from '../actions';
import { StaffFields } from './staff-fields';
import { StaleStaff } from './stale-staff';

/** The form of one member of staff. Who saves later than somebody else is told, and shown what the other saved. */
export function StaffForm({ initial, languages }: { initial: StoredStaff; languages: readonly Named[] }) {
  const c = useTranslations('common');
  const form = useActionForm({
    initial,
    action: updateStaffAction,
    onDone: () => toast({ title: c('saved') }),
  });
  const theirs = form.error?.code === 'stale' ? (form.error.details as StoredStaff) : null;
  return (
    <SettingsForm form={form}>
      {theirs && (
        <StaleStaff
          theirs={theirs}
          onTakeTheirs={() => {
            form.setValues(theirs);
            form.setError(null);
          }}
          onKeepMine={() => form.submit({ version: theirs.version })}
        />
      )}
      <StaffFields
        values={form.values}
        errorAt={form.errorAt}
        languages={languages}
        onChange={(part) => form.setValues((before) => ({ ...before, ...part }))}
      />
    </SettingsForm>
  );
}
