import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Pager } from '@/components/ui/pager';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { listNotes } from '@/lib/customer-notes/list-notes';
import { getCustomer } from '@/lib/customers/get-customer';
import { readCursor } from '@/lib/lists/cursor';
import { pageParams } from '@/lib/lists/list-params';
import { NewNoteForm } from './_components/new-note-form';
import { NotesList } from './_components/notes-list';

/** What staff note about a customer, for each other alone. */
export default async function CustomerNotesPage({
  params,
  searchParams,
}: PageProps<'/admin/customers/[id]/notes'>) {
  const viewer = await requireStaff('customers:view');
  const customer = (await getCustomer(viewer, (await params).id)) ?? notFound();
  const { after, before } = pageParams(await searchParams);
  const [t, { timeZone }, page] = await Promise.all([
    getTranslations('notes'),
    theCompany(),
    listNotes(viewer, customer.id, { after: readCursor(after), before: readCursor(before) }),
  ]);
  const mayEdit = mayStaff(viewer.role, 'customers:edit') && !customer.erased;
  const href = (place: string) => `/admin/customers/${customer.id}/notes?${place}`;
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {mayEdit && <NewNoteForm customerId={customer.id} />}
      {page.rows.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <NotesList notes={page.rows} mayEdit={mayEdit} timeZone={timeZone} />
      )}
      <Pager
        previous={page.previous && href(`before=${page.previous}`)}
        next={page.next && href(`after=${page.next}`)}
      />
    </div>
  );
}
