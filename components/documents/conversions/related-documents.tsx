import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { RelatedDocument, RelatedDocuments } from '@/lib/conversions/related-documents';
import { LISTS } from '../documents-href';

/** Where a document comes from and what became of it. */
export function RelatedDocumentsList({ related: { from, became } }: { related: RelatedDocuments }) {
  const t = useTranslations('conversions');
  if (from.length + became.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('related')}</h2>
      <ul className="flex flex-col gap-1">
        {from.map((each) => (
          <li key={each.id}>
            {t(`from.${each.origin}`)} <DocumentLink document={each} />
          </li>
        ))}
        {became.map((each) => (
          <li key={each.id}>
            {t(`became.${each.origin}`)} <DocumentLink document={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DocumentLink({ document: { id, kind, number } }: { document: RelatedDocument }) {
  const t = useTranslations('documents');
  return (
    <Link href={`${LISTS[kind]}/${id}`} className="font-medium hover:underline">
      <bdi>{number ?? t(`draftOf.${kind}`)}</bdi>
    </Link>
  );
}
