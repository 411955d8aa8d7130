import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { DocumentsTable } from '@/components/documents/documents-table';
import { Figure, Figures } from '@/components/ui/figure';
import { grantStaff, requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { listContacts } from '@/lib/contacts/list-contacts';
import { adminChoices, customerAdminsOf } from '@/lib/customers/customer-admins';
import { openEstimates, openInvoices } from '@/lib/customers/customer-documents';
import { customerFigures } from '@/lib/customers/customer-figures';
import { customerTimeline } from '@/lib/customers/customer-timeline';
import { getCustomer } from '@/lib/customers/get-customer';
import { today } from '@/lib/dates/day';
import { formatMoney } from '@/lib/money/format';
import { Timeline } from '../../../_components/timeline';
import { CustomerAside } from './_components/customer-aside';

export default async function CustomerOverview({ params }: PageProps<'/admin/customers/[id]'>) {
  const viewer = await requireStaff('customers:view', 'invoices:view', 'estimates:view');
  const customer = (await getCustomer(viewer, (await params).id)) ?? notFound();
  const { id, currency } = customer;
  const company = await theCompany();
  const day = today(company.timeZone, new Date());
  const assigning = customer.erased ? null : grantStaff(viewer, 'customers:assign');
  const [t, locale, figures, invoices, estimates, contacts, timeline, admins, staff] = await Promise.all([
    getTranslations('customers'),
    getLocale(),
    customerFigures(viewer, id, day),
    openInvoices(viewer, id, day),
    openEstimates(viewer, id, day),
    listContacts(viewer, id),
    customerTimeline(viewer, id),
    customerAdminsOf(viewer, id),
    assigning ? adminChoices(assigning) : [],
  ]);
  const money = (minor: bigint) => formatMoney(minor, currency, locale);
  return (
    <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="flex min-w-0 flex-col gap-8">
        <Figures>
          <Figure
            label={t('figures.invoiced')}
            value={money(figures.invoiced)}
            note={t('figures.invoices', { count: figures.invoices })}
          />
          <Figure label={t('figures.paid')} value={money(figures.paid)} />
          <Figure label={t('figures.due')} value={money(figures.due)} />
          <Figure
            label={t('figures.overdue')}
            value={money(figures.overdue)}
            tone={figures.overdue > 0n ? 'red' : undefined}
          />
          <Figure label={t('figures.credit')} value={money(figures.credit)} />
        </Figures>
        {invoices.length > 0 && (
          <section>
            <h2 className="mb-1 text-lg">{t('openInvoices')}</h2>
            <DocumentsTable kind="invoice" rows={invoices} ofCustomer caption={t('openInvoices')} />
          </section>
        )}
        {estimates.length > 0 && (
          <section>
            <h2 className="mb-1 text-lg">{t('openEstimates')}</h2>
            <DocumentsTable kind="estimate" rows={estimates} ofCustomer caption={t('openEstimates')} />
          </section>
        )}
        {invoices.length + estimates.length === 0 && <p className="text-muted">{t('nothingOpen')}</p>}
        <section>
          <h2 className="mb-3 text-lg">{t('timeline')}</h2>
          <Timeline entries={timeline} timeZone={company.timeZone} />
        </section>
      </div>
      <CustomerAside
        customer={customer}
        primary={contacts.find(({ primary }) => primary)}
        admins={admins}
        staff={staff}
      />
    </div>
  );
}
