import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { groupColour } from '@/components/customers/group-colour';
import { Dot } from '@/components/ui/dot';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { listGroups } from '@/lib/groups/list-groups';
import { GroupDialog } from './_components/group-dialog';
import { GroupMenu } from './_components/group-menu';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups'))('title') };
}

export default async function GroupsPage() {
  const viewer = await requireStaff('customers:view');
  const [t, customers, format, groups] = await Promise.all([
    getTranslations('groups'),
    getTranslations('customers'),
    getFormatter(),
    listGroups(viewer),
  ]);
  const mayEdit = mayStaff(viewer.role, 'groups:edit');
  return (
    <>
      <PageHead
        title={t('title')}
        count={format.number(groups.length)}
        back={<Link href="/admin/customers">{customers('title')}</Link>}
        action={mayEdit && <GroupDialog />}
      />
      {groups.length === 0 ? (
        <EmptyState action={mayEdit && <GroupDialog />}>{t('none')}</EmptyState>
      ) : (
        <Table
          caption={t('title')}
          className="max-w-160"
          head={
            <>
              <Head>{t('name')}</Head>
              <Head numeric>{customers('title')}</Head>
              <Head>
                <span className="sr-only">{t('more')}</span>
              </Head>
            </>
          }
        >
          {groups.map((group) => (
            <Row key={group.id}>
              <NameCell href={`/admin/customers?group=${group.id}`}>
                <span className="inline-flex items-center gap-2">
                  <Dot colour={groupColour(group.color)} />
                  {group.name}
                </span>
              </NameCell>
              <Cell numeric phone="end">
                {format.number(group.customers)}
              </Cell>
              <Cell className="w-10 text-end phone:relative phone:z-1">
                {mayEdit && <GroupMenu group={group} />}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
}
