import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PaperForm } from '@/components/documents/sending/paper-form';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/format';
import { statementOptions } from '@/lib/sending/paper-options';
import { periodQuery, statementPeriod } from '@/lib/statement/statement-period';
import { sendStatementAction } from '../../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sending'))('statementTitle') };
}

/** Where a customer's statement is sent from, of the days that were on the screen. */
export default async function SendStatementPage({
  params,
  searchParams,
}: PageProps<'/admin/customers/[id]/statement/send'>) {
  const viewer = await requireStaff('customers:view', 'invoices:view', 'payments:view', 'invoices:issue');
  const period = statementPeriod(await searchParams, today((await theCompany()).timeZone, new Date()));
  const paper = (await statementOptions(viewer, (await params).id, period)) ?? notFound();
  const { customer, options } = paper;
  const [t, locale] = await Promise.all([getTranslations('sending'), getLocale()]);
  const { from, to } = period;
  const last = formatDay(to, locale);
  const back = `/admin/customers/${customer.id}/statement?${periodQuery(period)}`;
  return (
    <>
      <PageHead
        back={
          <Link href={back} className="wrap-any hover:text-ink hover:underline">
            <bdi>{customer.name}</bdi>
          </Link>
        }
        title={t('statementTitle')}
        meta={
          from
            ? t('statementDays', { from: formatDay(from, locale), to: last })
            : t('statementUntil', { to: last })
        }
      />
      <PaperForm
        options={options}
        submissionId={randomUUID()}
        about={{ id: customer.id, from, to }}
        send={sendStatementAction}
        back={back}
      />
    </>
  );
}
