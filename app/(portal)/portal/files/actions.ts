'use server';

import { portalAction } from '@/lib/actions/portal-action';
import { deleteOwnFile } from '@/lib/customer-files/change-file';
import { CustomerFileId, UploadOwnFiles } from '@/lib/customer-files/schemas';
import { uploadOwnFiles } from '@/lib/customer-files/upload-files';

const pages = () => ['/portal/files'];

export const uploadOwnFilesAction = portalAction({
  permission: 'always',
  input: UploadOwnFiles,
  run: uploadOwnFiles,
  revalidates: pages,
  // Each one is an email to our staff.
  limits: (sessionId) => [{ key: `files:${sessionId}`, tries: 60, minutes: 60 }],
});

export const deleteOwnFileAction = portalAction({
  permission: 'always',
  input: CustomerFileId,
  run: deleteOwnFile,
  revalidates: pages,
});
