'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { FormSection } from '@/components/ui/form-section';
import { Switch } from '@/components/ui/switch';
import type { ContactPermission, Notification } from '@/db/schema/vocabulary';
import { notificationsFor, notificationsOf } from '@/lib/contacts/notifications';

type Rights = { permissions: ContactPermission[]; notifications: Notification[] };

/** What a colleague sees, and which emails follow it: of what the one who gives it holds. */
export function ColleagueRightsFields({
  offered,
  values: { permissions, notifications },
  onChange,
}: {
  offered: readonly ContactPermission[];
  values: Rights;
  onChange: (rights: Rights) => void;
}) {
  const t = useTranslations('portal.contacts');
  const c = useTranslations('common.permission');
  const toggled = <Value,>(all: readonly Value[], some: readonly Value[], on: boolean): Value[] =>
    on ? [...all, ...some.filter((each) => !all.includes(each))] : all.filter((each) => !some.includes(each));
  const permit = (permission: ContactPermission, on: boolean) =>
    onChange({
      permissions: toggled(permissions, [permission], on),
      notifications: toggled(notifications, notificationsOf(permission), on),
    });
  return (
    <>
      <FormSection title={t('rights')} help={t('rightsHelp')}>
        {offered.map((permission) => (
          <Switch
            key={permission}
            label={c(permission)}
            checked={permissions.includes(permission)}
            onChange={(event) => permit(permission, event.target.checked)}
          />
        ))}
        {offered.length === 0 && <p className="text-muted">{t('nothingToGive')}</p>}
      </FormSection>
      {notificationsFor(offered).length > 0 && (
        <FormSection title={t('emails')} help={t('emailsHelp')}>
          {notificationsFor(offered).map((notification) => (
            <Checkbox
              key={notification}
              label={t(`email.${notification}`)}
              checked={notifications.includes(notification)}
              onChange={(event) =>
                onChange({
                  permissions,
                  notifications: toggled(notifications, [notification], event.target.checked),
                })
              }
            />
          ))}
        </FormSection>
      )}
    </>
  );
}
