import { Pencil, ReceiptText } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { CustomerState } from '@/components/customers/customer-state';
import { GroupChips } from '@/components/customers/group-chips';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Pill } from '@/components/ui/pill';
import { Tabs } from '@/components/ui/tabs';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { customerBelongings } from '@/lib/customers/customer-belongings';
import { getCustomer } from '@/lib/customers/get-customer';
import { languageName } from '@/lib/i18n/locales';
import { CustomerMenu } from './_components/customer-menu';

export async function generateMetadata({ params }: LayoutProps<'/admin/customers/[id]'>): Promise<Metadata> {
  const viewer = await requireStaff('customers:view');
  return { title: (await getCustomer(viewer, (await params).id))?.displayName };
}

/** What every tab of a customer has above it: who it is, whether it is in use, and what can be done. */
export default async function CustomerLayout({ params, children }: LayoutProps<'/admin/customers/[id]'>) {
  const viewer = await requireStaff('customers:view');
  const customer = (await getCustomer(viewer, (await params).id)) ?? notFound();
  const [t, sample, locale, company, belongings] = await Promise.all([
    getTranslations('customers'),
    getTranslations('sample'),
    getLocale(),
    theCompany(),
    customerBelongings(viewer, customer.id),
  ]);
  const { id, active, archived } = customer;
  const page = `/admin/customers/${id}`;
  const inUse = active && !archived;
  const mayInvoice = inUse && mayStaff(viewer.role, 'invoices:create');
  return (
    <>
      <PageHead
        title={<span className="text-2xl">{customer.displayName}</span>}
        back={<Link href="/admin/customers">{t('title')}</Link>}
        meta={
          <>
            <CustomerState active={active} archived={archived} />
            {customer.sample && (
              <Pill tone="plain" icon={null}>
                {sample('pill')}
              </Pill>
            )}
            {customer.company === null && <span>{t('person')}</span>}
            <span>{customer.currency}</span>
            <span>{languageName(customer.language ?? company.language, locale)}</span>
            <GroupChips groups={customer.groups} />
          </>
        }
        action={
          <>
            {!customer.erased && mayStaff(viewer.role, 'customers:edit') && (
              <ButtonLink href={`${page}/edit`}>
                <Pencil aria-hidden />
                {t('editShort')}
              </ButtonLink>
            )}
            {mayInvoice && (
              <ButtonLink href={`/admin/invoices/new?customer=${id}`} variant="primary">
                <ReceiptText aria-hidden />
                {t('newInvoice')}
              </ButtonLink>
            )}
          </>
        }
        menu={
          customer.erased ? undefined : (
            <CustomerMenu
              customer={{
                id,
                name: customer.displayName,
                person: customer.company === null,
                active,
                archived,
              }}
              belongings={belongings}
              may={{
                edit: mayStaff(viewer.role, 'customers:edit'),
                remove: mayStaff(viewer.role, 'customers:delete'),
                estimate: inUse && mayStaff(viewer.role, 'estimates:create'),
                schedules: mayStaff(viewer.role, 'schedules:view'),
                proposal: inUse && mayStaff(viewer.role, 'proposals:create'),
              }}
            />
          )
        }
      />
      {!inUse && (
        <Banner
          tone="amber"
          className="mb-4"
          title={t(customer.erased ? 'erasedTitle' : archived ? 'archivedTitle' : 'inactiveTitle')}
        >
          {t(customer.erased ? 'erasedText' : archived ? 'archivedText' : 'inactiveText')}
        </Banner>
      )}
      <Tabs
        label={t('tabs.label')}
        className="mb-6"
        tabs={[
          { href: page, label: t('tabs.overview'), exact: true },
          { href: `${page}/contacts`, label: t('tabs.contacts'), count: belongings.contacts },
          ...(mayStaff(viewer.role, 'invoices:view')
            ? [{ href: `${page}/invoices`, label: t('tabs.invoices') }]
            : []),
          ...(mayStaff(viewer.role, 'estimates:view')
            ? [{ href: `${page}/estimates`, label: t('tabs.estimates') }]
            : []),
          ...(mayStaff(viewer.role, 'proposals:view')
            ? [{ href: `${page}/proposals`, label: t('tabs.proposals') }]
            : []),
          ...(mayStaff(viewer.role, 'credit-notes:view')
            ? [{ href: `${page}/credit-notes`, label: t('tabs.creditNotes') }]
            : []),
          ...(mayStaff(viewer.role, 'payments:view')
            ? [{ href: `${page}/payments`, label: t('tabs.payments') }]
            : []),
          ...(mayStaff(viewer.role, 'invoices:view') && mayStaff(viewer.role, 'payments:view')
            ? [{ href: `${page}/statement`, label: t('tabs.statement') }]
            : []),
          ...(mayStaff(viewer.role, 'tickets:view')
            ? [{ href: `${page}/tickets`, label: t('tabs.tickets') }]
            : []),
          { href: `${page}/files`, label: t('tabs.files') },
          { href: `${page}/reminders`, label: t('tabs.reminders') },
          { href: `${page}/notes`, label: t('tabs.notes') },
        ]}
      />
      {children}
    </>
  );
}
