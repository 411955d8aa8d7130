import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { getCustomer } from '@/lib/customers/get-customer';
import { customerOptions } from '../../../_components/customer-options';
import { EditCustomerForm } from '../../_components/edit-customer-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('customers'))('edit') };
}

export default async function EditCustomerPage({ params }: PageProps<'/admin/customers/[id]/edit'>) {
  const viewer = await requireStaff('customers:view', 'customers:edit');
  const customer = (await getCustomer(viewer, (await params).id)) ?? notFound();
  const [t, locale] = await Promise.all([getTranslations('customers'), getLocale()]);
  return (
    <>
      <PageHead
        title={t('edit')}
        back={<Link href={`/admin/customers/${customer.id}`}>{customer.displayName}</Link>}
      />
      <EditCustomerForm
        customer={customer}
        options={await customerOptions(viewer, locale, customer.language)}
      />
    </>
  );
}
