import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { uploadLimits } from '@/lib/customer-files/limits';
import { listFiles } from '@/lib/customer-files/list-files';
import { getCustomer } from '@/lib/customers/get-customer';
import { pageParams } from '@/lib/lists/list-params';
import { FilesTable } from './_components/files-table';
import { UploadDialog } from './_components/upload-dialog';

/** A customer's files: ours, which are shared with its area or not, and what its contacts sent us. */
export default async function CustomerFiles({
  params,
  searchParams,
}: PageProps<'/admin/customers/[id]/files'>) {
  const viewer = await requireStaff('customers:view');
  const customer = (await getCustomer(viewer, (await params).id)) ?? notFound();
  const [t, page, limits] = await Promise.all([
    getTranslations('files'),
    listFiles(viewer, customer.id, pageParams(await searchParams)),
    uploadLimits(),
  ]);
  const mayEdit = mayStaff(viewer.role, 'customers:edit') && !customer.erased;
  const upload = mayEdit && <UploadDialog customerId={customer.id} limits={limits} />;
  if (page.rows.length === 0) return <EmptyState action={upload}>{t('none')}</EmptyState>;
  const here = `/admin/customers/${customer.id}/files`;
  return (
    <>
      <div className="mb-3">{upload}</div>
      <FilesTable rows={page.rows} mayEdit={mayEdit} />
      <Pager
        previous={page.previous && `${here}?${new URLSearchParams({ before: page.previous })}`}
        next={page.next && `${here}?${new URLSearchParams({ after: page.next })}`}
      />
    </>
  );
}
