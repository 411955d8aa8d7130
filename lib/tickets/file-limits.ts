import 'server-only';
import { currentSettings } from '@/lib/settings/read-settings';

/** How many files a message may have, and of how many megabytes each, as forms say it. */
export async function fileLimits(): Promise<{ count: number; megabytes: number }> {
  const { ticketAttachments, ticketAttachmentMegabytes } = await currentSettings();
  return { count: ticketAttachments, megabytes: ticketAttachmentMegabytes };
}
