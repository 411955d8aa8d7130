'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useActionForm } from '@/components/forms/use-action-form';
import { toast } from '@/components/ui/toast';
import type { Named } from '@/lib/i18n/names';
import { SettingsForm } from '../../_components/settings-form';
import { inviteStaffAction } from '../actions';
import { StaffFields, type StaffValues } from './staff-fields';

const EMPTY: StaffValues = { firstName: '', lastName: '', email: '', role: 'staff', language: '' };

/** A new member of staff: saved, they get an email with a link to set their password. */
export function InviteForm({ languages }: { languages: readonly Named[] }) {
  const t = useTranslations('staff');
  const router = useRouter();
  const [submissionId] = useState(() => crypto.randomUUID());
  const form = useActionForm({
    initial: EMPTY,
    action: (values: StaffValues) => inviteStaffAction({ submissionId, ...values }),
    onDone: () => {
      toast({ title: t('invited') });
      router.push('/admin/settings/staff');
    },
  });
  return (
    <SettingsForm form={form} save={t('sendInvitation')}>
      <StaffFields
        values={form.values}
        errorAt={form.errorAt}
        languages={languages}
        onChange={(part) => form.setValues((before) => ({ ...before, ...part }))}
      />
    </SettingsForm>
  );
}
