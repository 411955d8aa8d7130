import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import type { Contact } from '@/lib/auth/viewers';
import { portalHome } from '@/lib/portal/portal-home';
import { DocumentEntries } from './document-entries';
import { DuesFigures } from './dues-figures';

/** What is due, what waits for an answer, what happened last; of each only what the contact may see. */
export async function Home({ viewer }: { viewer: Contact<'always'> }) {
  const t = await getTranslations('portal.home');
  const { dues, waiting, recent } = await portalHome(viewer);
  return (
    <div className="flex flex-col gap-8">
      {dues && <DuesFigures dues={dues} />}
      {waiting && waiting.length > 0 && (
        <DocumentEntries title={t('waiting')} documents={waiting} about="expiry" />
      )}
      {recent && recent.length > 0 && <DocumentEntries title={t('recent')} documents={recent} about="date" />}
      {!recent?.length && (
        <EmptyState
          action={<ButtonLink href="/portal/company">{t('seeData')}</ButtonLink>}
          other={
            <ButtonLink href="/portal/profile" variant="quiet">
              {t('seeProfile')}
            </ButtonLink>
          }
        >
          {recent ? t('nothingYet') : t('onlyData')}
        </EmptyState>
      )}
    </div>
  );
}
