import { DocumentAnswer } from '@/components/documents/sending/document-answer';
import { DocumentEmails } from '@/components/documents/sending/document-emails';
import { DocumentLinks, type LinkActions } from '@/components/documents/sending/document-links';
import { documentAnswer } from '@/lib/answers/document-answer';
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

/** How an issued document reaches its customer: what was answered, the emails, the open links. */
export async function DocumentDelivery({ viewer, document, actions }: DocumentDeliveryProps) {
  if (document.state === 'draft') return null;
  const [answer, emails, links] = await Promise.all([
    documentAnswer(viewer, document.id),
    documentEmails(viewer, document.id),
    listLinks(viewer, document.id),
  ]);
  return (
    <>
      {answer && <DocumentAnswer answer={answer} />}
      <DocumentEmails
        emails={emails}
        viewedAt={document.viewedAt}
        mayOpenLog={mayStaff(viewer.role, 'email-log:view')}
      />
      <DocumentLinks documentId={document.id} links={links} actions={actions} />
    </>
  );
}
