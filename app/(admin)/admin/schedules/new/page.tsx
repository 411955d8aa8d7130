import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { oneParam } from '@/lib/lists/list-params';
import { formatMoney } from '@/lib/money/format';
import { scheduleOffer } from '@/lib/schedules/schedule-offer';
import { ExistingSchedules } from '../_components/existing-schedules';
import { NewScheduleForm } from '../_components/new-schedule-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('schedules'))('new') };
}

async function ChooseInvoice() {
  const t = await getTranslations('schedules');
  return (
    <>
      <PageHead title={t('new')} back={<Link href="/admin/schedules">{t('title')}</Link>} />
      <EmptyState action={<ButtonLink href="/admin/invoices">{t('toInvoices')}</ButtonLink>}>
        {t('choose')}
      </EmptyState>
    </>
  );
}

/** Makes the invoice or draft `?invoice=` recurring. */
export default async function NewSchedulePage({ searchParams }: PageProps<'/admin/schedules/new'>) {
  const viewer = await requireStaff('schedules:view', 'schedules:edit');
  const documentId = oneParam(await searchParams, 'invoice');
  if (documentId === undefined) return <ChooseInvoice />;
  const offer = (await scheduleOffer(viewer, documentId)) ?? notFound();
  const [t, locale] = await Promise.all([getTranslations('schedules'), getLocale()]);
  return (
    <>
      <PageHead
        title={t('new')}
        back={<Link href="/admin/schedules">{t('title')}</Link>}
        meta={
          <>
            <bdi>{offer.customer.name}</bdi>
            <span>
              {t('from')}{' '}
              <Link href={`/admin/invoices/${documentId}`} className="hover:underline">
                {offer.number ?? t('draft')}
              </Link>
            </span>
            <span className="figures">{formatMoney(offer.total, offer.currency, locale)}</span>
          </>
        }
      />
      {offer.existing.length > 0 && (
        <ExistingSchedules
          documentId={documentId}
          schedules={offer.existing.map(({ id, unit, every, nextDay }) => ({
            id,
            rhythm: t('rhythmOf', { unit, every }),
            nextDay: nextDay ?? '',
          }))}
        />
      )}
      <NewScheduleForm
        initial={{
          submissionId: randomUUID(),
          documentId,
          ...{ every: 1, unit: 'month', firstDay: offer.firstDay },
          ...{ end: 'never', cycles: null, untilDay: '' },
          ...{ mode: 'draft', dueDays: offer.dueDays, namePeriod: !offer.namesPeriod },
        }}
        today={offer.today}
        namesPeriod={offer.namesPeriod}
        lines={offer.lines}
      />
    </>
  );
}
