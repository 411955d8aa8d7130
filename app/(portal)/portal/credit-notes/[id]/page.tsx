import { notFound } from 'next/navigation';
import { requireContact } from '@/lib/auth/require-contact';
import { readDocument } from '@/lib/portal/read-document';
import { PortalDocumentScreen } from '../../_components/document-screen';

type Props = PageProps<'/portal/credit-notes/[id]'>;

const read = async ({ params }: Props) =>
  readDocument(await requireContact('invoices'), 'credit_note', (await params).id);

export async function generateMetadata(props: Props) {
  return { title: (await read(props))?.document.number };
}

export default async function CreditNote(props: Props) {
  return <PortalDocumentScreen view={(await read(props)) ?? notFound()} />;
}
