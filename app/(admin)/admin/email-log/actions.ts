'use server';

import { staffAction } from '@/lib/actions/staff-action';
import { retryEmail } from '@/lib/mail/retry-email';
import { revealLink } from '@/lib/mail/reveal-link';
import { EmailId } from '@/lib/mail/schemas';

export const revealLinkAction = staffAction({
  permission: 'email-log:view',
  input: EmailId,
  run: revealLink,
});

export const retryEmailAction = staffAction({
  permission: 'email-log:retry',
  input: EmailId,
  run: retryEmail,
  revalidates: ({ id }) => ['/admin/email-log', `/admin/email-log/${id}`],
});
