import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { shown } from '@/components/payments/payment-values';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { getCustomer } from '@/lib/customers/get-customer';
import { oneParam } from '@/lib/lists/list-params';
import { customerDues } from '@/lib/payments/open-invoices';
import { payerAsked } from '@/lib/payments/payer-asked';
import { transferOffers } from '@/lib/payments/transfer-offers';
import { RecordPaymentForm } from '../_components/record-payment-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('payments'))('new') };
}

/** A new payment: from nobody yet, of a customer (`?customer=`), or of one invoice (`?invoice=`). */
export default async function NewPaymentPage({ searchParams }: PageProps<'/admin/payments/new'>) {
  const viewer = await requireStaff('payments:create', 'customers:view');
  const params = await searchParams;
  const asked = await payerAsked(viewer, oneParam(params, 'customer'), oneParam(params, 'invoice'));
  const [t, locale, offers, customer, dues] = await Promise.all([
    getTranslations('payments'),
    getLocale(),
    transferOffers(),
    asked && getCustomer(viewer, asked.customerId),
    asked && customerDues(viewer, asked.customerId),
  ]);
  const invoice = dues?.invoices.find(({ id }) => id === asked?.invoiceId);
  const amount = invoice && dues ? shown(invoice.due, dues.currency, locale) : '';
  return (
    <>
      <PageHead title={t('new')} back={<Link href="/admin/payments">{t('title')}</Link>} />
      <RecordPaymentForm
        offers={offers}
        backTo={invoice && `/admin/invoices/${invoice.id}`}
        initial={
          customer && dues
            ? {
                customer: { id: customer.id, name: customer.displayName, currency: customer.currency },
                dues,
                amount,
                shares: invoice ? { [invoice.id]: amount } : {},
              }
            : undefined
        }
      />
    </>
  );
}
