import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { listPaymentModes } from '@/lib/payment-modes/list-payment-modes';
import { listSeries } from '@/lib/series/list-series';
import { currentSettings } from '@/lib/settings/read-settings';
import { listTaxes } from '@/lib/taxes/list-taxes';
import { PaymentModesTable } from './_components/payment-modes-table';
import { SalesSettingsForm } from './_components/sales-settings-form';
import { SeriesTable } from './_components/series-table';
import { TaxesTable } from './_components/taxes-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('sales.title') };
}

export default async function SalesSettings() {
  await requireStaff('settings:view');
  const [settings, series, taxes, modes, company] = await Promise.all([
    currentSettings(),
    listSeries(),
    listTaxes(),
    listPaymentModes(),
    theCompany(),
  ]);
  return (
    <div className="flex flex-col gap-10">
      <SeriesTable series={series} day={today(company.timeZone, new Date())} />
      <TaxesTable taxes={taxes} />
      <PaymentModesTable modes={modes} />
      <SalesSettingsForm
        initial={{
          invoiceDueDays: settings.invoiceDueDays,
          estimateValidDays: settings.estimateValidDays,
          proposalValidDays: settings.proposalValidDays,
          closedUntil: settings.closedUntil ?? '',
          invoiceTerms: settings.invoiceTerms,
          estimateTerms: settings.estimateTerms,
          documentLinkDays: settings.documentLinkDays,
          invoiceOnAcceptance: settings.invoiceOnAcceptance,
        }}
      />
    </div>
  );
}
