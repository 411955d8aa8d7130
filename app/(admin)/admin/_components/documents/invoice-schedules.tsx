import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { grantStaff } from '@/lib/auth/require-staff';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { schedulesOfInvoice } from '@/lib/schedules/schedule-offer';

/** The recurring invoices that an invoice comes from or is the model of. */
export async function InvoiceSchedules({ viewer, invoiceId }: { viewer: SignedInStaff; invoiceId: string }) {
  const allowed = grantStaff(viewer, 'schedules:view');
  const found = allowed ? await schedulesOfInvoice(allowed, invoiceId) : [];
  if (found.length === 0) return null;
  const t = await getTranslations('schedules');
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('one')}</h2>
      <ul className="flex flex-col gap-1">
        {found.map(({ id, unit, every, modelId }) => (
          <li key={id}>
            {t(modelId === invoiceId ? 'modelOf' : 'madeBy')}{' '}
            <Link href={`/admin/schedules/${id}`} className="font-medium hover:underline">
              {t('rhythmOf', { unit, every })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
