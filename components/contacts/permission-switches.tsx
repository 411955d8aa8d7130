'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { Switch } from '@/components/ui/switch';
import {
  CONTACT_PERMISSIONS,
  type ContactPermission,
  NOTIFICATIONS,
  type Notification,
} from '@/db/schema/vocabulary';
import { notificationsOf } from '@/lib/contacts/notifications';

type Rights = { permissions: readonly ContactPermission[]; notifications: readonly Notification[] };

/**
 * What a contact may do in the customer area, and which emails follow it. Switching a permission brings its
 * emails along or takes them away; each can be changed by itself afterwards.
 */
export function PermissionSwitches({
  permissions,
  notifications,
  onChange,
  disabled,
}: Rights & { onChange: (rights: Rights) => void; disabled?: boolean }) {
  const t = useTranslations('contacts');
  const c = useTranslations('common.permission');

  function permit(permission: ContactPermission, on: boolean) {
    const brought = notificationsOf(permission);
    onChange({
      permissions: CONTACT_PERMISSIONS.filter((each) =>
        each === permission ? on : permissions.includes(each),
      ),
      notifications: NOTIFICATIONS.filter((each) =>
        brought.includes(each) ? on : notifications.includes(each),
      ),
    });
  }
  const notify = (notification: Notification, on: boolean) =>
    onChange({
      permissions,
      notifications: NOTIFICATIONS.filter((each) =>
        each === notification ? on : notifications.includes(each),
      ),
    });

  return (
    <>
      <fieldset className="min-w-0">
        <legend className="font-medium text-sm">{t('permissions')}</legend>
        <p className="mb-2 text-muted text-sm">{t('permissionsHelp')}</p>
        <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {CONTACT_PERMISSIONS.map((permission) => (
            <Switch
              key={permission}
              label={c(permission)}
              checked={permissions.includes(permission)}
              disabled={disabled}
              onChange={(event) => permit(permission, event.target.checked)}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="min-w-0">
        <legend className="font-medium text-sm">{t('notifications')}</legend>
        <p className="mb-2 text-muted text-sm">{t('notificationsHelp')}</p>
        <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {NOTIFICATIONS.map((notification) => (
            <Checkbox
              key={notification}
              label={t(`notification.${notification}`)}
              checked={notifications.includes(notification)}
              disabled={disabled}
              onChange={(event) => notify(notification, event.target.checked)}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
