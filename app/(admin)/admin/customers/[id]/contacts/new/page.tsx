import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { getCustomer } from '@/lib/customers/get-customer';
import { customerOptions } from '../../../../_components/customer-options';
import { NewContactForm } from '../../../../contacts/_components/new-contact-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contacts'))('new') };
}

export default async function NewContactPage({ params }: PageProps<'/admin/customers/[id]/contacts/new'>) {
  const viewer = await requireStaff('customers:view', 'customers:edit');
  const customer = (await getCustomer(viewer, (await params).id)) ?? notFound();
  const page = `/admin/customers/${customer.id}`;
  // A person is its one contact; there is no other to add.
  if (customer.company === null) redirect(`${page}/contacts`);
  const [t, locale] = await Promise.all([getTranslations('contacts'), getLocale()]);
  return (
    <>
      <PageHead title={t('new')} back={<Link href={page}>{customer.displayName}</Link>} />
      <NewContactForm customerId={customer.id} options={await customerOptions(viewer, locale)} />
    </>
  );
}
