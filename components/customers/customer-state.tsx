import { useTranslations } from 'next-intl';
import { Pill } from '@/components/ui/pill';

/** Whether a customer is in use. */
export function CustomerState({ active, archived }: { active: boolean; archived: boolean }) {
  const t = useTranslations('customers.status');
  if (archived) return <Pill tone="plain">{t('archived')}</Pill>;
  return active ? <Pill tone="green">{t('active')}</Pill> : <Pill tone="grey">{t('inactive')}</Pill>;
}
