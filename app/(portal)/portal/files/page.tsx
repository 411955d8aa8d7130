import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { requireContact } from '@/lib/auth/require-contact';
import { uploadLimits } from '@/lib/customer-files/limits';
import { FILE_CHOICES, PORTAL_FILES, parsePortalFileFilter, portalFilesHref } from '@/lib/portal/file-filter';
import { listPortalFiles } from '@/lib/portal/files';
import { isNarrowed } from '@/lib/portal/list-filter';
import { ListBar } from '../_components/list-bar';
import { readFilter } from '../_components/read-filter';
import { titled } from '../_components/titled';
import { FilesTable } from './_components/files-table';
import { UploadForm } from './_components/upload-form';

export const generateMetadata = titled('files');

/** What we shared with the contact's customer, and what came from there. */
export default async function Files({ searchParams }: PageProps<'/portal/files'>) {
  const viewer = await requireContact('always');
  const filter = await readFilter(parsePortalFileFilter, searchParams);
  const [t, nav, list, page, limits] = await Promise.all([
    getTranslations('portal.files'),
    getTranslations('portal.nav'),
    getTranslations('portal.list'),
    listPortalFiles(viewer, filter),
    uploadLimits(),
  ]);
  const showAll = (
    <ButtonLink href={PORTAL_FILES} size="lg">
      {list('showAll')}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={nav('files')} />
      <ListBar
        path={PORTAL_FILES}
        filter={filter}
        choices={FILE_CHOICES}
        search={t('search')}
        stateLabel={(state) => t(`filters.${state}`)}
      />
      {page.rows.length > 0 ? (
        <FilesTable rows={page.rows} mayDelete={!viewer.opened} />
      ) : isNarrowed(filter, FILE_CHOICES) ? (
        <EmptyState action={showAll}>{list('nothing')}</EmptyState>
      ) : (
        <EmptyState>{t('empty')}</EmptyState>
      )}
      <div className="[&_a]:min-h-11">
        <Pager
          previous={page.previous && portalFilesHref(filter, { before: page.previous })}
          next={page.next && portalFilesHref(filter, { after: page.next })}
        />
      </div>
      {/* In a contact's place nobody sends anything, so nothing offers it. */}
      {!viewer.opened && (
        <section aria-labelledby="send-files" className="mt-10 border-line border-t pt-6">
          <h2 id="send-files" className="mb-3 font-semibold text-lg">
            {t('send')}
          </h2>
          <UploadForm limits={limits} />
        </section>
      )}
    </>
  );
}
