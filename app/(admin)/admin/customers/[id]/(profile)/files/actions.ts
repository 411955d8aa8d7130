'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { deleteFile, shareFile } from '@/lib/customer-files/change-file';
import { CustomerFileId, ShareFile, UploadFiles } from '@/lib/customer-files/schemas';
import { uploadFiles } from '@/lib/customer-files/upload-files';

const revalidates = ({ customerId }: { customerId: string }) => [
  `/admin/customers/${customerId}/files`,
  `/admin/customers/${customerId}`,
];

export const uploadFilesAction = staffAction({
  permission: 'customers:edit',
  input: UploadFiles,
  run: uploadFiles,
  once: 'customer_file.upload',
  revalidates,
});

export const shareFileAction = staffAction({
  permission: 'customers:edit',
  input: ShareFile,
  run: shareFile,
  revalidates,
});

export const deleteFileAction = staffAction({
  permission: 'customers:edit',
  input: CustomerFileId,
  run: deleteFile,
  revalidates,
});
