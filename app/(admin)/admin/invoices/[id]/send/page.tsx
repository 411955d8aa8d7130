import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { sendOptions } from '@/lib/sending/send-options';
import { SendScreen } from '../../../_components/documents/send-screen';
import { sendInvoiceAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sending'))('send') };
}

export default async function SendInvoicePage({ params }: PageProps<'/admin/invoices/[id]/send'>) {
  const viewer = await requireStaff('invoices:view', 'invoices:issue');
  const options = (await sendOptions(viewer, 'invoice', (await params).id)) ?? notFound();
  return <SendScreen kind="invoice" options={options} send={sendInvoiceAction} />;
}
