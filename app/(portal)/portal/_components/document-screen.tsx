import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ReceivedDocument } from '@/components/documents/received-document';
import type { PortalDocumentView } from '@/lib/portal/read-document';

/** One estimate or invoice in the customer area, below its list. */
export function PortalDocumentScreen({
  view,
  children,
}: {
  view: PortalDocumentView;
  /** What its reader can do. */
  children?: ReactNode;
}) {
  const nav = useTranslations('portal.nav');
  const { kind, id } = view.document;
  const list = `${kind}s` as const;
  return (
    <ReceivedDocument
      view={view}
      pdf={`/api/pdf/portal/${kind}/${id}`}
      back={
        <Link href={`/portal/${list}`} className="inline-flex min-h-11 items-center hover:text-ink">
          {nav(list)}
        </Link>
      }
    >
      {children}
    </ReceivedDocument>
  );
}
