import { notFound } from 'next/navigation';
import { requireContact } from '@/lib/auth/require-contact';
import { readDocument } from '@/lib/portal/read-document';
import { ContactComments } from '../../_components/contact-comments';
import { PortalDocumentScreen } from '../../_components/document-screen';
import { commentInvoiceAction } from '../actions';

type Props = PageProps<'/portal/invoices/[id]'>;

const read = async ({ params }: Props) =>
  readDocument(await requireContact('invoices'), 'invoice', (await params).id);

export async function generateMetadata(props: Props) {
  return { title: (await read(props))?.document.number };
}

export default async function Invoice(props: Props) {
  const viewer = await requireContact('invoices');
  const view = (await read(props)) ?? notFound();
  return (
    <PortalDocumentScreen
      view={view}
      below={<ContactComments viewer={viewer} document={view.document} comment={commentInvoiceAction} />}
    />
  );
}
