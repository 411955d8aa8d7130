import { DocumentEmails } from '@/components/documents/sending/document-emails';
import { DocumentLinks, type LinkActions } from '@/components/documents/sending/document-links';
import { mayStaff } from '@/lib/auth/permissions';
import type { SignedInStaff } from '@/lib/auth/viewers';
import type { DocumentDetails } from '@/lib/documents/get-document';
import { listLinks } from '@/lib/public-links/list-links';
import { documentEmails } from '@/lib/sending/document-emails';

type DocumentDeliveryProps = {
  viewer: SignedInStaff;
  document: DocumentDetails;
  /** Absent for who may make and withdraw no links. */
  actions?: LinkActions;
};

/** How an issued document reaches its customer: the emails, and the links that are open. */
export async function DocumentDelivery({ viewer, document, actions }: DocumentDeliveryProps) {
  if (document.state === 'draft') return null;
  const [emails, links] = await Promise.all([
    documentEmails(viewer, document.id),
    listLinks(viewer, document.id),
  ]);
  return (
    <>
      <DocumentEmails
        emails={emails}
        viewedAt={document.viewedAt}
        mayOpenLog={mayStaff(viewer.role, 'email-log:view')}
      />
      <DocumentLinks documentId={document.id} links={links} actions={actions} />
    </>
  );
}
