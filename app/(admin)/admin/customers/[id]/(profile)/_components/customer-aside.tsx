import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { PostalAddress } from '@/db/schema/vocabulary';
import { formatAddress } from '@/lib/addresses/format-address';
import { fullName } from '@/lib/contacts/full-name';
import type { ListedContact } from '@/lib/contacts/list-contacts';
import type { CustomerAdmin } from '@/lib/customers/customer-admins';
import type { StoredCustomer } from '@/lib/customers/stored-customer';
import { isErasedEmail } from '@/lib/privacy/erased';
import { AssignDialog } from './assign-dialog';

/** Beside a customer's figures: whom to call, and where it is. */
export function CustomerAside({
  customer,
  primary,
  admins,
  staff,
}: {
  customer: StoredCustomer;
  primary: ListedContact | undefined;
  admins: readonly CustomerAdmin[];
  /** Who can be chosen; nobody where the viewer may not choose. */
  staff: readonly CustomerAdmin[];
}) {
  const t = useTranslations('customers');
  const c = useTranslations('common');
  return (
    <aside className="flex min-w-0 flex-col gap-6 text-sm">
      <Part title={t('primaryContact')}>
        {primary ? (
          <>
            <Link
              href={`/admin/contacts/${primary.id}`}
              className="wrap-any flex min-h-6 items-center font-medium text-ink"
            >
              {fullName(primary)}
            </Link>
            {primary.position && <p className="wrap-any text-muted">{primary.position}</p>}
            {!isErasedEmail(primary.email) && (
              <p className="wrap-any">
                <a href={`mailto:${primary.email}`} className="inline-flex min-h-6 items-center">
                  {primary.email}
                </a>
              </p>
            )}
            {primary.phone && <Phone number={primary.phone} />}
          </>
        ) : (
          <p className="text-muted">{t('noContact')}</p>
        )}
      </Part>
      {(customer.taxId || customer.phone || customer.website) && (
        <Part title={t('details')}>
          {customer.taxId && (
            <p className="wrap-any">
              <span className="text-muted">{c('taxId')}</span> <bdi>{customer.taxId}</bdi>
            </p>
          )}
          {customer.phone && <Phone number={customer.phone} />}
          {customer.website && (
            <p className="wrap-any">
              <a href={customer.website} target="_blank" rel="noreferrer">
                {customer.website.replace(/^https?:\/\//, '')}
              </a>
            </p>
          )}
        </Part>
      )}
      <Part title={t('assigned')}>
        {admins.length === 0 && <p className="text-muted">{t('assignedNobody')}</p>}
        {admins.map(({ id, name }) => (
          <p key={id} className="wrap-any">
            {name}
          </p>
        ))}
        {staff.length > 0 && <AssignDialog customerId={customer.id} admins={admins} staff={staff} />}
      </Part>
      <Part title={t('address')}>
        <Address address={customer.address} none={t('noAddress')} />
      </Part>
      <Part title={t('billingAddress')}>
        <Address address={customer.billing} none={t('likeCustomer')} />
      </Part>
      <Part title={t('shippingAddress')}>
        <Address address={customer.shipping} none={t('noShippingAddress')} />
      </Part>
    </aside>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-line border-t pt-3 first:border-t-0 first:pt-0">
      <h2 className="mb-1 text-muted text-xs">{title}</h2>
      {children}
    </section>
  );
}

const Phone = ({ number }: { number: string }) => (
  <p>
    <a href={`tel:${number}`} dir="ltr" className="figures">
      {number}
    </a>
  </p>
);

function Address({ address, none }: { address: PostalAddress | null; none: string }) {
  const locale = useLocale();
  const lines = address ? formatAddress(address, { locale }) : [];
  if (lines.length === 0) return <p className="text-muted">{none}</p>;
  return <address className="wrap-any whitespace-pre-line not-italic">{lines.join('\n')}</address>;
}
