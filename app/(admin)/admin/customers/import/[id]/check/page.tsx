import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { Figure, Figures } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { DomainError } from '@/lib/actions/errors';
import { requireStaff } from '@/lib/auth/require-staff';
import { getImport } from '@/lib/imports/get-import';
import { pageOfRows, parseShown, shownHref } from '@/lib/imports/shown-rows';
import { simulateImport } from '@/lib/imports/simulate-import';
import { ImportSteps } from '../../_components/import-steps';
import { LeftOutLink } from '../../_components/left-out-link';
import { PlannedRows } from '../../_components/planned-rows';
import { RunImport } from '../../_components/run-import';
import { ShownRows } from '../../_components/shown-rows';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('checkTitle') };
}

/** The simulation: what each row of the file will do, before anything is saved. */
export default async function CheckImportPage({
  params,
  searchParams,
}: PageProps<'/admin/customers/import/[id]/check'>) {
  const viewer = await requireStaff('customers:view', 'customers:create');
  const found = await getImport(viewer, (await params).id);
  if (!found) notFound();
  const [t, errors, format] = await Promise.all([
    getTranslations('imports'),
    getTranslations('errors'),
    getFormatter(),
  ]);
  const plan = await simulateImport(viewer, found);
  if (plan === null) redirect(`/admin/customers/import/${found.id}`);
  const head = (
    <>
      <PageHead
        title={t('checkTitle')}
        back={<Link href={`/admin/customers/import/${found.id}`}>{found.fileName ?? t('pasted')}</Link>}
      />
      <ImportSteps at="check" />
    </>
  );
  if (plan instanceof DomainError) {
    return (
      <>
        {head}
        <Banner tone="red" title={t('unreadable')}>
          {errors(plan.code, plan.params)}
        </Banner>
        <RunImport id={found.id} digest="" customers={0} contacts={0} />
      </>
    );
  }
  const shown = parseShown(await searchParams);
  const page = pageOfRows(plan.rows, shown);
  const hrefOf = (number: number | null) =>
    number === null ? null : shownHref(found.id, { ...shown, page: number });
  const { customers, contacts, skipped, errors: wrong } = plan.totals;
  return (
    <>
      {head}
      <Figures className="mb-4">
        <Figure label={t('newCustomers')} value={format.number(customers)} tone="green" />
        <Figure label={t('newContacts')} value={format.number(contacts)} tone="green" />
        <Figure label={t('leftOut')} value={format.number(skipped)} />
        <Figure label={t('errors')} value={format.number(wrong)} tone={wrong > 0 ? 'red' : undefined} />
      </Figures>
      {found.settings.choices.invite && contacts > 0 && (
        <Banner tone="amber" className="mb-4">
          {t('sendsInvitations', { count: contacts })}
        </Banner>
      )}
      {customers + contacts === 0 && (
        <Banner tone="amber" className="mb-4">
          {t('nothing')}
        </Banner>
      )}
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <ShownRows id={found.id} shown={shown} />
        {skipped + wrong > 0 && <LeftOutLink id={found.id} />}
      </div>
      {page.rows.length === 0 ? <EmptyState>{t('noRows')}</EmptyState> : <PlannedRows rows={page.rows} />}
      <Pager previous={hrefOf(page.previous)} next={hrefOf(page.next)} />
      <RunImport id={found.id} digest={plan.digest} customers={customers} contacts={contacts} />
    </>
  );
}
