import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ReceivedDocument } from '@/components/documents/received-document';
import { Link } from '@/components/ui/link';
import { PORTAL_LISTS } from '@/lib/portal/document-filter';
import type { PortalDocumentView } from '@/lib/portal/read-document';

const NAMES = {
  invoice: 'invoices',
  estimate: 'estimates',
  credit_note: 'creditNotes',
  proposal: 'proposals',
} as const;

/** One estimate, invoice or credit note in the customer area, below its list. */
export function PortalDocumentScreen({
  view,
  children,
  below,
}: {
  view: PortalDocumentView;
  /** What its reader can do. */
  children?: ReactNode;
  /** Under the paper. */
  below?: ReactNode;
}) {
  const nav = useTranslations('portal.nav');
  const { kind, id } = view.document;
  const list = NAMES[kind];
  return (
    <ReceivedDocument
      below={below}
      view={view}
      pdf={`/api/pdf/portal/${kind}/${id}`}
      back={
        <Link href={PORTAL_LISTS[kind]} className="inline-flex min-h-11 items-center hover:text-ink">
          {nav(list)}
        </Link>
      }
    >
      {children}
    </ReceivedDocument>
  );
}
