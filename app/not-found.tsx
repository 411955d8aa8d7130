import { getTranslations } from 'next-intl/server';
import { FocusShell } from '@/components/shell/focus-shell';
import { ButtonLink } from '@/components/ui/button-link';
import { currentCompany } from '@/lib/company/read-company';

/** An address that leads nowhere, outside of the areas. */
export default async function NotFound() {
  const [t, meta, company] = await Promise.all([
    getTranslations('common'),
    getTranslations('meta'),
    currentCompany(),
  ]);
  return (
    <FocusShell
      companyName={company?.legalName ?? meta('product')}
      title={t('notFoundTitle')}
      lead={t('notFound')}
    >
      <ButtonLink href="/">{t('toHome')}</ButtonLink>
    </FocusShell>
  );
}
