import 'server-only';
import { currentSettings } from '@/lib/settings/read-settings';

/** Files of one upload. */
export const MOST_AT_ONCE = 10;

/** How many files an upload may have, and of how many megabytes each, as forms say it. */
export async function uploadLimits(): Promise<{ count: number; megabytes: number }> {
  const { ticketAttachmentMegabytes } = await currentSettings();
  return { count: MOST_AT_ONCE, megabytes: ticketAttachmentMegabytes };
}
