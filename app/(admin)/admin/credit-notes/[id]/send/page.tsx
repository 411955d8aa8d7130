import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { sendOptions } from '@/lib/sending/send-options';
import { SendScreen } from '../../../_components/documents/send-screen';
import { sendCreditNoteAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sending'))('send') };
}

export default async function SendCreditNotePage({ params }: PageProps<'/admin/credit-notes/[id]/send'>) {
  const viewer = await requireStaff('credit-notes:view', 'credit-notes:issue');
  const options = (await sendOptions(viewer, 'credit_note', (await params).id)) ?? notFound();
  return <SendScreen kind="credit_note" options={options} send={sendCreditNoteAction} />;
}
