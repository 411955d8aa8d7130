import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHead } from '@/components/ui/page-head';
import { grantStaff, requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import {
  awaitingEstimates,
  awaitingProposals,
  drafts,
  firstSteps,
  outstanding,
  overdueInvoices,
} from '@/lib/home/home-figures';
import { DocumentTable } from '../_components/home/document-table';
import { FirstSteps } from '../_components/home/first-steps';
import { HomeOutstanding } from '../_components/home/home-outstanding';
import { HomeSales } from '../_components/home/home-sales';
import { SampleBanner } from '../_components/sample-data/sample-banner';
import { sampleOffer } from '../_components/sample-data/sample-offer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('adminNav'))('home') };
}

/**
 * What waits: money that is out, estimates without an answer, drafts; what came in and from whom; and for a new
 * company, where to begin.
 */
export default async function Home() {
  const viewer = await requireStaff('invoices:view', 'estimates:view');
  const [company, t] = await Promise.all([theCompany(), getTranslations('adminNav')]);
  const day = today(company.timeZone, new Date());
  const [out, late, awaiting, begun, steps] = await Promise.all([
    outstanding(viewer, day),
    overdueInvoices(viewer, day),
    awaitingEstimates(viewer, day),
    drafts(viewer),
    firstSteps(viewer),
  ]);
  const proposer = grantStaff(viewer, 'proposals:view');
  const unsigned = proposer ? await awaitingProposals(proposer, day) : [];
  const reporter = grantStaff(viewer, 'reports:view');
  const complete = Boolean(company.taxId && company.street && company.city);
  const list = [
    { key: 'company', done: complete, href: '/admin/settings/company' },
    {
      key: 'customer',
      done: steps.customer,
      href: '/admin/customers/new',
      other: { href: '/admin/customers/import', label: t('firstSteps.import') },
    },
    { key: 'draft', done: steps.draft, href: '/admin/invoices/new' },
    { key: 'issued', done: steps.issued, href: '/admin/invoices' },
  ] as const;
  return (
    <>
      <PageHead
        title={t('home')}
        action={
          <ButtonLink variant="primary" href="/admin/customers/new">
            {t('newCustomer')}
          </ButtonLink>
        }
      />
      <SampleBanner viewer={viewer} />
      {list.some(({ done }) => !done) && <FirstSteps steps={list} offer={await sampleOffer(viewer)} />}
      <HomeOutstanding out={out} base={company.currency} />
      {reporter && <HomeSales viewer={reporter} base={company.currency} today={day} />}
      <DocumentTable title={t('overdueInvoices')} documents={late} amount="due" />
      <DocumentTable title={t('awaitingEstimates')} documents={awaiting} amount="total" />
      <DocumentTable title={t('awaitingProposals')} documents={unsigned} amount="total" />
      <DocumentTable title={t('drafts')} documents={begun} amount="total" />
    </>
  );
}
