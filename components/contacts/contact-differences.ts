import type { useTranslations } from 'next-intl';
import type { CustomerOptions } from '@/components/customers/customer-options';
import type { StaleDifference } from '@/components/forms/stale-banner';
import type { ContactValues } from './contact-values';

/** Where two versions of a contact's form differ, as `StaleBanner` shows it. */
export function contactDifferences(
  mine: ContactValues,
  theirs: ContactValues,
  change: (part: Partial<ContactValues>) => void,
  t: ReturnType<typeof useTranslations<'contacts'>>,
  c: ReturnType<typeof useTranslations<'common'>>,
  p: ReturnType<typeof useTranslations<'common.permission'>>,
  options: CustomerOptions,
): StaleDifference[] {
  const directions = { '': t('followLanguage'), ltr: t('leftToRight'), rtl: t('rightToLeft') };
  const fields = {
    firstName: [t('firstName'), (values) => values.firstName],
    lastName: [t('lastName'), (values) => values.lastName],
    email: [c('email'), (values) => values.email],
    position: [t('position'), (values) => values.position],
    phone: [c('phone'), (values) => values.phone],
    direction: [t('direction'), (values) => directions[values.direction]],
    language: [
      c('language'),
      ({ language }) => options.languages.find(({ code }) => code === language)?.name ?? language,
    ],
    permissions: [t('permissions'), (values) => values.permissions.map((each) => p(each)).join(', ')],
    notifications: [
      t('notifications'),
      (values) => values.notifications.map((each) => t(`notification.${each}`)).join(', '),
    ],
  } satisfies Record<keyof ContactValues, [string, (values: ContactValues) => string]>;

  return Object.entries(fields)
    .map(([field, [label, show]]) => ({
      field,
      label,
      mine: show(mine),
      theirs: show(theirs),
      takeTheirs: () => change({ [field]: theirs[field as keyof ContactValues] }),
    }))
    .filter((difference) => difference.mine !== difference.theirs);
}
