import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageHead } from '@/components/ui/page-head';
import { Tabs } from '@/components/ui/tabs';

/** The head that all pages of the settings share; email templates and log have addresses of their own. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('settings');
  const sample = useTranslations('sample');
  const reminders = useTranslations('reminders');
  return (
    <>
      <PageHead title={t('title')} />
      <Tabs
        label={t('title')}
        className="mb-6"
        tabs={[
          { href: '/admin/settings/company', label: t('company.title') },
          { href: '/admin/settings/localization', label: t('localization.title') },
          { href: '/admin/settings/customers', label: t('customers.title') },
          { href: '/admin/settings/sales', label: t('sales.title') },
          { href: '/admin/settings/currencies', label: t('currencies.title') },
          { href: '/admin/settings/support', label: t('support.title') },
          { href: '/admin/settings/reminders', label: reminders('title') },
          { href: '/admin/settings/email', label: t('email.title') },
          { href: '/admin/email-templates', label: t('emailTemplates') },
          { href: '/admin/email-log', label: t('emailLog') },
          { href: '/admin/settings/staff', label: t('staff') },
          { href: '/admin/settings/sample-data', label: sample('title') },
        ]}
      />
      {children}
    </>
  );
}
