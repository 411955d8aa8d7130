import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { sendOptions } from '@/lib/sending/send-options';
import { SendScreen } from '../../../_components/documents/send-screen';
import { sendProposalAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sending'))('send') };
}

export default async function SendProposalPage({ params }: PageProps<'/admin/proposals/[id]/send'>) {
  const viewer = await requireStaff('proposals:view', 'proposals:issue');
  const options = (await sendOptions(viewer, 'proposal', (await params).id)) ?? notFound();
  return <SendScreen kind="proposal" options={options} send={sendProposalAction} />;
}
