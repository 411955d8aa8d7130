import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/ui/page-head';
import { grantContact, requireContact } from '@/lib/auth/require-contact';
import { countryNames } from '@/lib/i18n/names';
import { ownCustomer } from '@/lib/portal/own-customer';
import { CompanyFacts } from './_components/company-facts';
import { CompanyForm } from './_components/company-form';

export async function generateMetadata() {
  return { title: await titleOf() };
}

/** The customer's data: a form for its primary contact, to be read by the others. */
export default async function Company() {
  const viewer = await requireContact('always');
  const [customer, locale, title] = await Promise.all([ownCustomer(viewer), getLocale(), titleOf()]);
  return (
    <>
      <PageHead title={title} />
      {grantContact(viewer, 'primary') ? (
        <CompanyForm key={customer.version} customer={customer} countries={countryNames(locale)} />
      ) : (
        <CompanyFacts customer={customer} />
      )}
    </>
  );
}

async function titleOf(): Promise<string> {
  const t = await getTranslations('portal.nav');
  const { company } = await ownCustomer(await requireContact('always'));
  return company === null ? t('address') : t('company');
}
