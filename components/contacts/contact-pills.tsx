import { useTranslations } from 'next-intl';
import { Pill } from '@/components/ui/pill';

/** Whether a contact is the primary one, in use, and has ever set a password. */
export function ContactPills({
  primary,
  active,
  access,
}: {
  primary: boolean;
  active: boolean;
  access: boolean;
}) {
  const t = useTranslations('contacts.pill');
  return (
    <span className="inline-flex flex-wrap gap-1">
      {primary && (
        <Pill tone="plain" icon={null}>
          {t('primary')}
        </Pill>
      )}
      {!active ? (
        <Pill tone="grey">{t('inactive')}</Pill>
      ) : access ? (
        <Pill tone="green">{t('active')}</Pill>
      ) : (
        <Pill tone="amber">{t('noPassword')}</Pill>
      )}
    </span>
  );
}
