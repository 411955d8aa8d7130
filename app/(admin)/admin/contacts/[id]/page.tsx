import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ContactPills } from '@/components/contacts/contact-pills';
import { Banner } from '@/components/ui/banner';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { fullName } from '@/lib/contacts/full-name';
import { getContact } from '@/lib/contacts/get-contact';
import { listContacts } from '@/lib/contacts/list-contacts';
import { customerTimeline } from '@/lib/customers/customer-timeline';
import { formatMoment } from '@/lib/dates/format';
import { listConsents } from '@/lib/privacy/list-consents';
import { customerOptions } from '../../_components/customer-options';
import { Timeline } from '../../_components/timeline';
import { Consents } from '../_components/consents';
import { ContactMenu } from '../_components/contact-menu';
import { EditContactForm } from '../_components/edit-contact-form';

export async function generateMetadata({ params }: PageProps<'/admin/contacts/[id]'>): Promise<Metadata> {
  const viewer = await requireStaff('customers:view');
  const contact = await getContact(viewer, (await params).id);
  return { title: contact ? fullName(contact) : undefined };
}

export default async function ContactPage({ params }: PageProps<'/admin/contacts/[id]'>) {
  const viewer = await requireStaff('customers:view', 'customers:edit');
  const contact = (await getContact(viewer, (await params).id)) ?? notFound();
  const { customer } = contact;
  const [t, locale, company] = await Promise.all([getTranslations('contacts'), getLocale(), theCompany()]);
  const [options, others, timeline, consents] = await Promise.all([
    customerOptions(viewer, locale, contact.language),
    listContacts(viewer, customer.id),
    customerTimeline(viewer, customer.id, contact.id),
    listConsents(viewer, contact.id),
  ]);
  const at = (moment: Date) => formatMoment(moment, locale, company.timeZone);
  const reachable = contact.active && customer.active && !customer.archived;
  return (
    <>
      <PageHead
        title={fullName(contact)}
        back={<Link href={`/admin/customers/${customer.id}`}>{customer.displayName}</Link>}
        meta={
          <>
            <ContactPills primary={contact.primary} active={contact.active} access={contact.hasPassword} />
            <span>
              {contact.lastSignIn ? t('lastSignIn', { at: at(contact.lastSignIn) }) : t('neverSignedIn')}
            </span>
            {contact.invitedUntil && <span>{t('invitedUntil', { at: at(contact.invitedUntil) })}</span>}
          </>
        }
        menu={
          contact.erased ? undefined : (
            <ContactMenu
              contact={{
                id: contact.id,
                name: fullName(contact),
                active: contact.active,
                primary: contact.primary,
                hasPassword: contact.hasPassword,
              }}
              customer={{ id: customer.id, person: customer.person }}
              reachable={reachable}
              others={others
                .filter(({ id }) => id !== contact.id)
                .map((other) => ({ id: other.id, name: fullName(other) }))}
              mayErase={mayStaff(viewer.role, 'customers:delete')}
              mayOpen={mayStaff(viewer.role, 'contacts:open')}
            />
          )
        }
      />
      {!reachable && !contact.erased && (
        <Banner tone="amber" className="mb-4">
          {contact.active ? t('customerNotInUse') : t('inactiveText')}
        </Banner>
      )}
      {contact.erased ? (
        <Banner className="mb-4">{t('erasedText', { at: at(contact.erased) })}</Banner>
      ) : (
        <EditContactForm contact={contact} options={options} />
      )}
      {consents.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-3 text-lg">{t('consents')}</h2>
          <Consents consents={consents} timeZone={company.timeZone} />
        </section>
      )}
      <section className="mt-8">
        <h2 className="mb-3 text-lg">{t('activity')}</h2>
        {timeline.length > 0 ? (
          <Timeline entries={timeline} timeZone={company.timeZone} />
        ) : (
          <p className="text-muted">{t('noActivity')}</p>
        )}
      </section>
    </>
  );
}
