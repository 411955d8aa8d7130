import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { formatAddress } from '@/lib/addresses/format-address';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { fullName } from '@/lib/contacts/full-name';
import { formatMoment } from '@/lib/dates/format';
import { languageName } from '@/lib/i18n/locales';
import { listRegistrations } from '@/lib/registrations/list-registrations';
import { RegistrationsList } from './_components/registrations-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('registrations'))('title') };
}

/** Who registered, verified their email and waits for a colleague's word. */
export default async function Registrations({ searchParams }: PageProps<'/admin/registrations'>) {
  const viewer = await requireStaff('customers:view', 'customers:create');
  const { after } = await searchParams;
  const [{ rows, total, next }, t, locale, { timeZone }] = await Promise.all([
    listRegistrations(viewer, typeof after === 'string' ? after : null),
    getTranslations('registrations'),
    getLocale(),
    theCompany(),
  ]);
  return (
    <>
      <PageHead title={t('title')} count={total || undefined} />
      {rows.length === 0 ? (
        <EmptyState action={<ButtonLink href="/admin/customers">{t('toCustomers')}</ButtonLink>}>
          {t('none')}
        </EmptyState>
      ) : (
        <RegistrationsList
          waiting={rows.map(({ id, email, person, language, createdAt }) => ({
            id,
            email,
            name: fullName(person),
            company: person.company,
            at: formatMoment(createdAt, locale, timeZone),
            facts: [
              person.taxId,
              person.phone,
              formatAddress(person.address, { locale }).join(', ') || null,
              languageName(language, locale),
            ].filter((fact) => fact !== null),
          }))}
        />
      )}
      <Pager next={next && `/admin/registrations?after=${next}`} />
    </>
  );
}
