import 'server-only';
import type { Tx } from '@/db/client';
import { fieldError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { storeFile } from '@/lib/files/store-file';
import { imageType } from './image-type';
import { type CompanyDetails, MAX_LOGO_BYTES } from './schemas';
import { updateCompany } from './update-company';

/** Saves the company's details, with a logo where one was chosen (PNG, JPEG or WebP by content). */
export async function saveDetails(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
  { logo, ...details }: CompanyDetails,
) {
  if (logo === undefined) return updateCompany(tx, viewer, details);
  return updateCompany(tx, viewer, {
    ...details,
    logoSha256: logo === null ? null : await storeLogo(tx, logo),
  });
}

async function storeLogo(tx: Tx, base64: string): Promise<string> {
  const content = Buffer.from(base64, 'base64');
  if (content.byteLength > MAX_LOGO_BYTES) throw fieldError('logo', 'logo_large');
  const mime = imageType(content);
  if (!mime) throw fieldError('logo', 'logo_type');
  return storeFile(tx, content, mime);
}
