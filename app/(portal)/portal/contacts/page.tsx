import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Pill } from '@/components/ui/pill';
import { requireContact } from '@/lib/auth/require-contact';
import { fullName } from '@/lib/contacts/full-name';
import { listManagedContacts, type ManagedContact } from '@/lib/portal/managed-contacts';
import { titled } from '../_components/titled';

export const generateMetadata = titled('contacts');

/** Who else of the customer comes in here, for the contact who manages them. */
export default async function Contacts() {
  const viewer = await requireContact('manages');
  const [people, t, nav] = await Promise.all([
    listManagedContacts(viewer),
    getTranslations('portal.contacts'),
    getTranslations('portal.nav'),
  ]);
  return (
    <>
      <PageHead
        title={nav('contacts')}
        action={
          <ButtonLink href="/portal/contacts/new" variant="primary" size="lg">
            {t('add')}
          </ButtonLink>
        }
      />
      <ul aria-label={nav('contacts')} className="border-line border-t">
        {people.map((person) => (
          <Entry key={person.id} person={person} own={person.id === viewer.id} />
        ))}
      </ul>
    </>
  );
}

async function Entry({ person, own }: { person: ManagedContact; own: boolean }) {
  const t = await getTranslations('portal.contacts');
  const c = await getTranslations('common');
  const rights = person.permissions.map((each) => c(`permission.${each}`)).join(c('comma'));
  return (
    <li className="border-line border-b">
      <Link
        href={own ? '/portal/profile' : `/portal/contacts/${person.id}`}
        className="-mx-3 flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 rounded px-3 py-2 hover:bg-hover"
      >
        <span className="min-w-0 flex-1 basis-52">
          <span className="wrap-any flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
            <bdi>{fullName(person)}</bdi>
            {own && (
              <Pill tone="plain" icon={null}>
                {t('you')}
              </Pill>
            )}
            {!person.active && <Pill tone="grey">{t('inactive')}</Pill>}
          </span>
          <span className="wrap-any block text-muted text-sm">
            <bdi>{person.email}</bdi>
          </span>
        </span>
        <span className="wrap-any min-w-0 basis-52 text-muted text-sm">{rights || t('nothing')}</span>
      </Link>
    </li>
  );
}
