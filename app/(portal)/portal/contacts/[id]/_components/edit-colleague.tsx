'use client';

import { useTranslations } from 'next-intl';
import { useActionForm } from '@/components/forms/use-action-form';
import { toast } from '@/components/ui/toast';
import type { ContactPermission } from '@/db/schema/vocabulary';
import type { Named } from '@/lib/i18n/names';
import type { ManagedContact } from '@/lib/portal/managed-contacts';
import { PortalForm } from '../../../_components/portal-form';
import { StaleNotice } from '../../../_components/stale-notice';
import { ColleagueFields } from '../../_components/colleague-fields';
import { ColleagueRightsFields } from '../../_components/colleague-rights-fields';
import { updateColleagueAction } from '../../actions';

const valuesOf = (contact: ManagedContact) => ({
  version: contact.version,
  firstName: contact.firstName,
  lastName: contact.lastName,
  email: contact.email,
  position: contact.position ?? '',
  phone: contact.phone ?? '',
  language: contact.language ?? '',
  permissions: contact.permissions,
  notifications: contact.notifications,
});

/** Who a colleague is, what they see, which emails they get. */
export function EditColleague({
  contact,
  offered,
  languages,
}: {
  contact: ManagedContact;
  offered: readonly ContactPermission[];
  languages: readonly Named[];
}) {
  const t = useTranslations('portal.contacts');
  const p = useTranslations('portal.profile');
  const c = useTranslations('common');
  const form = useActionForm({
    initial: valuesOf(contact),
    action: ({ email: _, ...values }) => updateColleagueAction({ ...values, id: contact.id }),
    onDone: ({ version }) => {
      form.setSavedPart({ version });
      toast({ title: c('saved'), tone: 'green' });
    },
  });
  const { values, setValues, errorAt, error, message } = form;
  const change = (part: Partial<typeof values>) => setValues((now) => ({ ...now, ...part }));
  const theirs = error?.code === 'stale' ? valuesOf(error.details as ManagedContact) : null;
  const labels = {
    firstName: p('firstName'),
    lastName: p('lastName'),
    position: p('position'),
    phone: c('phone'),
    language: c('language'),
  } as const;
  const rights = (of: readonly ContactPermission[]) =>
    of.map((each) => c(`permission.${each}`)).join(c('comma'));
  return (
    <PortalForm
      form={form}
      save={c('save')}
      notice={
        theirs && (
          <StaleNotice
            message={message ?? ''}
            compared={[
              ...(Object.keys(labels) as (keyof typeof labels)[]).map((key) => ({
                label: labels[key],
                mine: values[key],
                theirs: theirs[key],
              })),
              {
                label: t('rights'),
                mine: rights(values.permissions),
                theirs: rights(theirs.permissions),
              },
            ]}
            onKeepMine={() => form.submit({ version: theirs.version })}
            onTakeTheirs={() => form.takeTheirs(theirs)}
          />
        )
      }
    >
      <ColleagueFields values={values} onChange={change} errorAt={errorAt} languages={languages} fixedEmail />
      <ColleagueRightsFields offered={offered} values={values} onChange={change} />
    </PortalForm>
  );
}
