import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Pill } from '@/components/ui/pill';
import { requireContact } from '@/lib/auth/require-contact';
import { fullName } from '@/lib/contacts/full-name';
import { managedContact } from '@/lib/portal/managed-contacts';
import { languagesFor } from '../../_components/languages-for';
import { AccessButton } from './_components/access-button';
import { EditColleague } from './_components/edit-colleague';

export async function generateMetadata({ params }: PageProps<'/portal/contacts/[id]'>) {
  const contact = await managedContact(await requireContact('manages'), (await params).id);
  return { title: contact ? fullName(contact) : undefined };
}

/** Somebody else of the customer, for the contact who manages them. */
export default async function ContactPage({ params }: PageProps<'/portal/contacts/[id]'>) {
  const viewer = await requireContact('manages');
  const contact = (await managedContact(viewer, (await params).id)) ?? notFound();
  const [t, nav, languages] = await Promise.all([
    getTranslations('portal.contacts'),
    getTranslations('portal.nav'),
    languagesFor(contact.language),
  ]);
  const name = fullName(contact);
  return (
    <>
      <PageHead
        title={name}
        back={
          <Link href="/portal/contacts" className="inline-flex min-h-11 items-center hover:text-ink">
            {nav('contacts')}
          </Link>
        }
        meta={!contact.active && <Pill tone="grey">{t('inactive')}</Pill>}
        action={<AccessButton id={contact.id} name={name} active={contact.active} />}
      />
      <EditColleague
        key={contact.version}
        contact={contact}
        offered={viewer.permissions}
        languages={languages}
      />
    </>
  );
}
