import { UserPlus } from 'lucide-react';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OpenAsButton } from '@/app/(admin)/admin/contacts/_components/open-as-button';
import { ContactPills } from '@/components/contacts/contact-pills';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { fullName } from '@/lib/contacts/full-name';
import { listContacts } from '@/lib/contacts/list-contacts';
import { getCustomer } from '@/lib/customers/get-customer';
import { isErasedEmail } from '@/lib/privacy/erased';

export default async function CustomerContacts({ params }: PageProps<'/admin/customers/[id]/contacts'>) {
  const viewer = await requireStaff('customers:view');
  const customer = (await getCustomer(viewer, (await params).id)) ?? notFound();
  const [t, c, p, contacts] = await Promise.all([
    getTranslations('contacts'),
    getTranslations('common'),
    getTranslations('common.permission'),
    listContacts(viewer, customer.id),
  ]);
  const mayAdd = customer.company !== null && !customer.erased && mayStaff(viewer.role, 'customers:edit');
  const mayOpen = customer.active && !customer.archived && mayStaff(viewer.role, 'contacts:open');
  const add = mayAdd && (
    <ButtonLink href={`/admin/customers/${customer.id}/contacts/new`}>
      <UserPlus aria-hidden />
      {t('add')}
    </ButtonLink>
  );
  if (contacts.length === 0) return <EmptyState action={add}>{t('none')}</EmptyState>;
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted">{customer.company === null ? t('personHasOne') : ''}</p>
        {add}
      </div>
      <Table
        caption={t('title')}
        head={
          <>
            <Head>{c('name')}</Head>
            <Head>{c('email')}</Head>
            <Head>{c('phone')}</Head>
            <Head>{t('position')}</Head>
            <Head>{t('permissions')}</Head>
            <Head>{t('state')}</Head>
            {mayOpen && (
              <Head>
                <span className="sr-only">{t('openAs')}</span>
              </Head>
            )}
          </>
        }
      >
        {contacts.map((contact) => (
          <Row key={contact.id}>
            <NameCell href={`/admin/contacts/${contact.id}`}>{fullName(contact)}</NameCell>
            <Cell className="wrap-any">{isErasedEmail(contact.email) ? '–' : contact.email}</Cell>
            <Cell className="figures">{contact.phone && <bdi dir="ltr">{contact.phone}</bdi>}</Cell>
            <Cell className="wrap-any">{contact.position}</Cell>
            <Cell phone="hidden" className="text-muted">
              {contact.permissions.map((permission) => p(permission)).join(', ') || t('noPermissions')}
            </Cell>
            <Cell>
              <ContactPills primary={contact.primary} active={contact.active} access={contact.hasPassword} />
            </Cell>
            {mayOpen && (
              <Cell phone="hidden">
                {contact.active && <OpenAsButton id={contact.id} name={fullName(contact)} />}
              </Cell>
            )}
          </Row>
        ))}
      </Table>
    </>
  );
}
