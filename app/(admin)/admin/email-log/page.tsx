import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterMenu } from '@/components/ui/filter-menu';
import { ListToolbar } from '@/components/ui/list-toolbar';
import { Pager } from '@/components/ui/pager';
import { SearchInput } from '@/components/ui/search-input';
import { requireStaff } from '@/lib/auth/require-staff';
import { EMAIL_STATES, emailLogHref, parseEmailFilter } from '@/lib/mail/email-filter';
import { listEmails } from '@/lib/mail/list-emails';
import { hasMailProvider } from '@/lib/mail/mail-provider';
import { SettingsFrame } from '../_components/settings-tabs';
import { EmailsTable } from './_components/emails-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('emailLog'))('title') };
}

export default async function EmailLog({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const viewer = await requireStaff('email-log:view');
  const filter = parseEmailFilter(await searchParams);
  const [{ rows, total, previous, next }, t] = await Promise.all([
    listEmails(viewer, filter),
    getTranslations('emailLog'),
  ]);
  const filtered = filter.q !== '' || filter.state !== null;
  return (
    <SettingsFrame>
      {!hasMailProvider() && (
        <Banner tone="amber" className="mb-4" title={t('keptTitle')}>
          {t('keptHere')}
        </Banner>
      )}
      <ListToolbar
        search={<SearchInput label={t('search')} />}
        end={<span className="figures text-muted text-sm">{t('count', { count: total })}</span>}
      >
        <FilterMenu
          label={t('stateLabel')}
          clearHref={emailLogHref(filter, { state: null })}
          options={EMAIL_STATES.map((state) => ({
            label: t(`state.${state}`),
            href: emailLogHref(filter, { state: state === filter.state ? null : state }),
            current: state === filter.state,
          }))}
        />
      </ListToolbar>
      {rows.length === 0 ? (
        <EmptyState>{filtered ? t('noneFound') : t('none')}</EmptyState>
      ) : (
        <EmailsTable rows={rows} />
      )}
      <Pager
        previous={previous && emailLogHref(filter, { before: previous })}
        next={next && emailLogHref(filter, { after: next })}
      />
    </SettingsFrame>
  );
}
