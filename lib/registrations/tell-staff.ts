import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { staff } from '@/db/schema';
import { fullName } from '@/lib/contacts/full-name';
import { appUrl } from '@/lib/http/app-url';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import type { RegistrationRow } from './insert-registered';

/** An email to each administrator, in their language, with a link to what came of it. */
export async function tellStaffOfRegistration(tx: Tx, row: RegistrationRow, path: string): Promise<void> {
  const administrators = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, 'administrator'), staff.active));
  for (const { id } of administrators) {
    await enqueueEmail(tx, {
      key: `registration_received:${row.id}:${id}`,
      template: 'registration_received',
      to: { side: 'staff', id },
      link: { url: appUrl(path), secret: false },
      values: {
        customer: row.person.company ?? fullName(row.person),
        registrant_name: fullName(row.person),
        registrant_email: row.email,
      },
    });
  }
}
