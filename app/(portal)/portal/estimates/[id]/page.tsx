import { notFound } from 'next/navigation';
import { requireContact } from '@/lib/auth/require-contact';
import { readDocument } from '@/lib/portal/read-document';
import { DocumentView } from '../../_components/document-view';

type Props = PageProps<'/portal/estimates/[id]'>;

const read = async ({ params }: Props) =>
  readDocument(await requireContact('estimates'), 'estimate', (await params).id);

export async function generateMetadata(props: Props) {
  return { title: (await read(props))?.document.number };
}

export default async function Estimate(props: Props) {
  return <DocumentView view={(await read(props)) ?? notFound()} />;
}
