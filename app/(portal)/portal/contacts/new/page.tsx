import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireContact } from '@/lib/auth/require-contact';
import { languagesFor } from '../../_components/languages-for';
import { NewColleague } from '../_components/new-colleague';

export async function generateMetadata() {
  return { title: (await getTranslations('portal.contacts'))('add') };
}

/** Somebody else of the customer who is to come in here. */
export default async function NewContact() {
  const viewer = await requireContact('manages');
  const [t, nav, languages] = await Promise.all([
    getTranslations('portal.contacts'),
    getTranslations('portal.nav'),
    languagesFor(null),
  ]);
  return (
    <>
      <PageHead
        title={t('add')}
        back={
          <Link href="/portal/contacts" className="inline-flex min-h-11 items-center hover:text-ink">
            {nav('contacts')}
          </Link>
        }
      />
      <NewColleague offered={viewer.permissions} languages={languages} />
    </>
  );
}
