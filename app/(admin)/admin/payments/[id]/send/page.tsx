import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PaperForm } from '@/components/documents/sending/paper-form';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { formatMoney } from '@/lib/money/format';
import { receiptOptions } from '@/lib/sending/paper-options';
import { sendReceiptAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('payments'))('sendReceipt') };
}

/** Where a payment's receipt is sent from. */
export default async function SendReceiptPage({ params }: PageProps<'/admin/payments/[id]/send'>) {
  const viewer = await requireStaff('payments:view', 'payments:create');
  const paper = (await receiptOptions(viewer, (await params).id)) ?? notFound();
  const { payment, customer, options } = paper;
  const [t, tPayments, locale] = await Promise.all([
    getTranslations('sending'),
    getTranslations('payments'),
    getLocale(),
  ]);
  const back = `/admin/payments/${payment.id}`;
  return (
    <>
      <PageHead
        back={
          <Link href={back} className="hover:text-ink hover:underline">
            {tPayments('of', { name: customer.name })}
          </Link>
        }
        title={t('receiptTitle', { amount: formatMoney(payment.amount, payment.currency, locale) })}
        meta={
          <Link href={`/admin/customers/${customer.id}`} className="wrap-any hover:text-ink hover:underline">
            <bdi>{customer.name}</bdi>
          </Link>
        }
      />
      <PaperForm
        options={options}
        submissionId={randomUUID()}
        about={{ id: payment.id }}
        send={sendReceiptAction}
        back={back}
      />
    </>
  );
}
