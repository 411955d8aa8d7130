import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { Pill } from '@/components/ui/pill';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { requireStaff } from '@/lib/auth/require-staff';
import { listStaff, type StaffEntry } from '@/lib/staff/list-staff';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('title') };
}

export default async function StaffPage() {
  const viewer = await requireStaff('staff:view');
  const [people, t, format] = await Promise.all([
    listStaff(viewer),
    getTranslations('staff'),
    getFormatter(),
  ]);
  return (
    <section>
      <div className="mb-2 flex items-center justify-between gap-3">
        <h2 className="text-lg">
          {t('title')}
          <span className="figures ms-2 font-normal text-base text-muted">
            {format.number(people.length)}
          </span>
        </h2>
        <ButtonLink href="/admin/settings/staff/new" variant="primary">
          {t('invite')}
        </ButtonLink>
      </div>
      <Table
        caption={t('title')}
        head={
          <>
            <Head>{t('name')}</Head>
            <Head>{t('email')}</Head>
            <Head>{t('role')}</Head>
            <Head>{t('lastSignIn')}</Head>
            <Head>{t('state')}</Head>
          </>
        }
      >
        {people.map((person) => (
          <Row key={person.id}>
            <NameCell href={`/admin/settings/staff/${person.id}`}>
              <bdi>{person.name}</bdi>
            </NameCell>
            <Cell>
              <bdi>{person.email}</bdi>
            </Cell>
            <Cell>{t(`roles.${person.role}.name`)}</Cell>
            <Cell phone="hidden">
              {person.lastSignIn &&
                format.dateTime(person.lastSignIn, { dateStyle: 'medium', timeStyle: 'short' })}
            </Cell>
            <Cell phone="end">
              <State person={person} />
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

async function State({ person }: { person: StaffEntry }) {
  const t = await getTranslations('staff');
  if (!person.active) return <Pill tone="grey">{t('states.inactive')}</Pill>;
  if (!person.hasPassword) return <Pill tone="amber">{t('states.invited')}</Pill>;
  return <Pill tone="green">{t('states.active')}</Pill>;
}
