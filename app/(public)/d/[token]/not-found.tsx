import { getTranslations } from 'next-intl/server';
import { FocusShell } from '@/components/shell/focus-shell';
import { ButtonLink } from '@/components/ui/button-link';
import { currentCompany } from '@/lib/company/read-company';

/** A link that opens nothing, for whatever reason: the same words. */
export default async function NotFound() {
  const [t, meta, company] = await Promise.all([
    getTranslations('received'),
    getTranslations('meta'),
    currentCompany(),
  ]);
  const name = company?.legalName ?? meta('product');
  return (
    <FocusShell
      companyName={name}
      logo={company?.logoSha256 && `/api/logo/${company.logoSha256}`}
      accent={company?.accent}
      title={t('endedTitle')}
      lead={t('ended', { company: name })}
    >
      <ButtonLink href="/authentication/login" size="lg" className="w-full">
        {t('signIn')}
      </ButtonLink>
    </FocusShell>
  );
}
