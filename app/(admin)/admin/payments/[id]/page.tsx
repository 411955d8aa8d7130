import { FileText, Send } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { DocumentEmails } from '@/components/documents/sending/document-emails';
import { PaymentState } from '@/components/payments/payment-state';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { buttonVariants } from '@/components/ui/button-variants';
import { Description, DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { formatDay } from '@/lib/dates/format';
import { formatMoney } from '@/lib/money/format';
import { getPayment } from '@/lib/payments/get-payment';
import { receiptEmails } from '@/lib/sending/document-emails';
import { AllocationsTable } from '../_components/allocations-table';
import { CreditActions } from '../_components/credit-actions';
import { RefundsTable } from '../_components/refunds-table';
import { VoidPayment } from '../_components/void-payment';

type Props = PageProps<'/admin/payments/[id]'>;

const read = async ({ params }: Props) => {
  const viewer = await requireStaff('payments:view');
  return { viewer, payment: (await getPayment(viewer, (await params).id)) ?? notFound() };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ payment }, t] = await Promise.all([read(props), getTranslations('payments')]);
  return { title: t('of', { name: payment.customerName }) };
}

export default async function PaymentPage(props: Props) {
  const { viewer, payment } = await read(props);
  const [t, locale, emails] = await Promise.all([
    getTranslations('payments'),
    getLocale(),
    receiptEmails(viewer, payment.id),
  ]);
  const money = (minor: bigint) => formatMoney(minor, payment.currency, locale);
  const may = (permission: 'payments:void' | 'payments:create') => mayStaff(viewer.role, permission);
  return (
    <>
      <PageHead
        back={<Link href="/admin/payments">{t('title')}</Link>}
        title={money(payment.amount)}
        meta={
          <>
            <PaymentState state={payment.state} />
            <Link
              href={`/admin/customers/${payment.customerId}`}
              className="wrap-any hover:text-ink hover:underline"
            >
              <bdi>{payment.customerName}</bdi>
            </Link>
          </>
        }
        action={
          <>
            <CreditActions
              viewer={viewer}
              source={{ kind: 'payment', id: payment.id }}
              customerId={payment.customerId}
              available={payment.available}
            />
            {payment.state !== 'void' && (
              <a
                href={`/api/pdf/receipt/${payment.id}`}
                target="_blank"
                rel="noreferrer"
                className={buttonVariants({})}
              >
                <FileText aria-hidden />
                {t('receipt')}
              </a>
            )}
            {payment.state !== 'void' && may('payments:create') && (
              <ButtonLink href={`/admin/payments/${payment.id}/send`}>
                <Send aria-hidden />
                {t('sendReceipt')}
              </ButtonLink>
            )}
            {payment.state !== 'void' && may('payments:void') && <VoidPayment id={payment.id} />}
          </>
        }
      />
      {payment.voidReason && (
        <Banner tone="amber" className="mb-4">
          {t('voidedBecause', { reason: payment.voidReason })}
        </Banner>
      )}
      <div className="flex max-w-3xl flex-col gap-8">
        <DescriptionList>
          <Description term={t('date')}>{formatDay(payment.date, locale)}</Description>
          <Description term={t('mode')}>{payment.mode}</Description>
          <Description term={t('reference')}>{payment.reference}</Description>
          <Description term={t('note')}>
            {payment.note && <span className="whitespace-pre-line">{payment.note}</span>}
          </Description>
          {payment.state !== 'void' && (
            <Description term={t('credit')}>{money(payment.available)}</Description>
          )}
        </DescriptionList>
        <AllocationsTable
          rows={payment.allocations}
          currency={payment.currency}
          mayRemove={may('payments:void')}
        />
        <RefundsTable rows={payment.refunds} currency={payment.currency} mayVoid={may('payments:void')} />
        <DocumentEmails
          emails={emails}
          viewedAt={null}
          mayOpenLog={mayStaff(viewer.role, 'email-log:view')}
        />
      </div>
    </>
  );
}
