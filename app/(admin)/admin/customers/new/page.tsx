import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { customerOptions } from '../../_components/customer-options';
import { NewCustomerForm } from '../_components/new-customer-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('customers'))('new') };
}

export default async function NewCustomerPage() {
  const viewer = await requireStaff('customers:view', 'customers:create');
  const [t, locale] = await Promise.all([getTranslations('customers'), getLocale()]);
  return (
    <>
      <PageHead title={t('new')} back={<Link href="/admin/customers">{t('title')}</Link>} />
      <NewCustomerForm
        options={await customerOptions(viewer, locale)}
        mayInvoice={mayStaff(viewer.role, 'invoices:create')}
      />
    </>
  );
}
