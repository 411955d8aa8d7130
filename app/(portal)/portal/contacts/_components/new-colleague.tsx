'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useActionForm } from '@/components/forms/use-action-form';
import { toast } from '@/components/ui/toast';
import type { ContactPermission } from '@/db/schema/vocabulary';
import { notificationsFor } from '@/lib/contacts/notifications';
import type { Named } from '@/lib/i18n/names';
import { PortalForm } from '../../_components/portal-form';
import { addColleagueAction } from '../actions';
import { ColleagueFields } from './colleague-fields';
import { ColleagueRightsFields } from './colleague-rights-fields';

/** Adds somebody: all that the one who adds may see, unless it is switched off. */
export function NewColleague({
  offered,
  languages,
}: {
  offered: readonly ContactPermission[];
  languages: readonly Named[];
}) {
  const t = useTranslations('portal.contacts');
  const router = useRouter();
  const form = useActionForm({
    initial: {
      ...{ firstName: '', lastName: '', email: '', position: '', phone: '', language: '' },
      permissions: [...offered],
      notifications: notificationsFor(offered),
    },
    action: addColleagueAction,
    onDone: () => {
      toast({ title: t('invited'), tone: 'green' });
      router.push('/portal/contacts');
    },
  });
  const { values, setValues, errorAt } = form;
  const change = (part: Partial<typeof values>) => setValues((now) => ({ ...now, ...part }));
  return (
    <PortalForm form={form} save={t('invite')}>
      <ColleagueFields values={values} onChange={change} errorAt={errorAt} languages={languages} />
      <ColleagueRightsFields offered={offered} values={values} onChange={change} />
    </PortalForm>
  );
}
