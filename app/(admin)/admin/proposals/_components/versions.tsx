import { useTranslations } from 'next-intl';
import { DocumentState } from '@/components/documents/document-state';
import { Link } from '@/components/ui/link';
import type { listVersions } from '@/lib/proposals/list-versions';

type VersionsProps = { versions: Awaited<ReturnType<typeof listVersions>>; current: string };

/** A proposal's versions, the latest first; nothing where there is but one. */
export function Versions({ versions, current }: VersionsProps) {
  const t = useTranslations('proposals');
  if (versions.length < 2) return null;
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('versions')}</h2>
      <ol className="flex flex-col gap-1.5">
        {versions.map(({ id, revision, kind, state }) => (
          <li key={id} className="flex items-center justify-between gap-3">
            {id === current ? (
              <span className="font-medium" aria-current="true">
                {t('version', { n: revision })}
              </span>
            ) : (
              <Link href={`/admin/proposals/${id}`} className="hover:underline">
                {t('version', { n: revision })}
              </Link>
            )}
            <DocumentState kind={kind} state={state} overdue={false} />
          </li>
        ))}
      </ol>
    </section>
  );
}
