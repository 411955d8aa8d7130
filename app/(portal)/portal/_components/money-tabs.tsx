import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';

/** What the customer paid, and what was credited to it: two lists of one matter. */
export function MoneyTabs() {
  const t = useTranslations('portal.nav');
  return (
    <Tabs
      label={t('payments')}
      className="mb-4"
      tabs={[
        { href: '/portal/payments', label: t('payments') },
        { href: '/portal/credit-notes', label: t('creditNotes'), exact: true },
      ]}
    />
  );
}
