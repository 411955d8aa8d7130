import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentsList } from '@/components/documents/documents-list';
import { ButtonLink } from '@/components/ui/button-link';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { documentFilter } from '@/lib/documents/document-filter';
import { listDocuments } from '@/lib/documents/list-documents';
import { sampleOffer } from '../_components/sample-data/sample-offer';
import {
  chooseProposalsAction,
  countProposalStatesAction,
  deleteProposalsAction,
  issueProposalsAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('kinds.proposal') };
}

export default async function ProposalsPage({ searchParams }: PageProps<'/admin/proposals'>) {
  const viewer = await requireStaff('proposals:view');
  const filter = documentFilter('proposal', await searchParams);
  const [t, page] = await Promise.all([
    getTranslations('proposals'),
    listDocuments(viewer, 'proposal', filter),
  ]);
  return (
    <DocumentsList
      kind="proposal"
      page={page}
      filter={filter}
      mayCreate={mayStaff(viewer.role, 'proposals:create')}
      menu={
        mayStaff(viewer.role, 'proposal-templates:edit') && (
          <ButtonLink href="/admin/proposals/templates">{t('templates.title')}</ButtonLink>
        )
      }
      offer={page.rows.length === 0 && (await sampleOffer(viewer))}
      countStates={countProposalStatesAction}
      actions={{
        choose: chooseProposalsAction,
        issue: mayStaff(viewer.role, 'proposals:issue') ? issueProposalsAction : undefined,
        deleteDrafts: mayStaff(viewer.role, 'proposals:delete') ? deleteProposalsAction : undefined,
      }}
    />
  );
}
