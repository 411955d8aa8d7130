import { useLocale, useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Description, DescriptionList } from '@/components/ui/description-list';
import type { PostalAddress } from '@/db/schema/vocabulary';
import { formatAddress } from '@/lib/addresses/format-address';
import type { OwnCustomer } from '@/lib/portal/own-customer';

/** The customer's data for contacts who may not change it. */
export function CompanyFacts({ customer }: { customer: OwnCustomer }) {
  const t = useTranslations('portal.company');
  const c = useTranslations('common');
  return (
    <div className="flex flex-col gap-6">
      <Banner>{t('readOnly')}</Banner>
      <DescriptionList>
        <Description term={t('name')}>
          <bdi>{customer.company}</bdi>
        </Description>
        <Description term={c('taxId')}>{customer.taxId && <bdi>{customer.taxId}</bdi>}</Description>
        <Description term={c('phone')}>{customer.phone && <bdi dir="ltr">{customer.phone}</bdi>}</Description>
        <Description term={c('website')}>
          {customer.website && <bdi dir="ltr">{customer.website}</bdi>}
        </Description>
        <Description term={t('address')}>
          <Address address={customer.address} />
        </Description>
        <Description term={t('billing')}>
          {customer.billing ? <Address address={customer.billing} /> : t('sameAsAddress')}
        </Description>
        <Description term={t('shipping')}>
          {customer.shipping && <Address address={customer.shipping} />}
        </Description>
      </DescriptionList>
    </div>
  );
}

function Address({ address }: { address: PostalAddress }) {
  const lines = formatAddress(address, { locale: useLocale() });
  if (lines.length === 0) return '–';
  return [...lines.entries()].map(([place, line]) => (
    <span key={place} className="block">
      <bdi>{line}</bdi>
    </span>
  ));
}
