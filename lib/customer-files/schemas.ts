import { z } from 'zod';
import { postedFiles } from '@/lib/files/schemas';

const upload = {
  submissionId: z.uuid(),
  attachments: postedFiles().min(1, { error: 'required' }),
};

/** Files for a customer, from staff: shared with its customer area at once, or not yet. */
export const UploadFiles = z.object({ ...upload, customerId: z.uuid(), shared: z.boolean() });
export type UploadFiles = z.output<typeof UploadFiles>;

/** Files from a contact, of its own customer. */
export const UploadOwnFiles = z.object(upload);
export type UploadOwnFiles = z.output<typeof UploadOwnFiles>;

export const ShareFile = z.object({ id: z.uuid(), shared: z.boolean() });
export type ShareFile = z.output<typeof ShareFile>;

export const CustomerFileId = z.object({ id: z.uuid() });
export type CustomerFileId = z.output<typeof CustomerFileId>;
