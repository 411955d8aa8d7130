import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { sendOptions } from '@/lib/sending/send-options';
import { SendScreen } from '../../../_components/documents/send-screen';
import { sendEstimateAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sending'))('send') };
}

export default async function SendEstimatePage({ params }: PageProps<'/admin/estimates/[id]/send'>) {
  const viewer = await requireStaff('estimates:view', 'estimates:issue');
  const options = (await sendOptions(viewer, 'estimate', (await params).id)) ?? notFound();
  return <SendScreen kind="estimate" options={options} send={sendEstimateAction} />;
}
