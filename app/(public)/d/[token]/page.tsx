import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ReceivedDocument } from '@/components/documents/received-document';
import { PortalShell } from '@/components/shell/portal-shell';
import { Banner } from '@/components/ui/banner';
import { Direction } from '@/components/ui/direction';
import { formatAddress } from '@/lib/addresses/format-address';
import { shownPdfHash } from '@/lib/answers/shown-pdf';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import { linkComments } from '@/lib/comments/link-comments';
import { takesComments } from '@/lib/comments/takes-comments';
import { theCompany } from '@/lib/company/read-company';
import { awaitsAnswer } from '@/lib/documents/steps';
import { isolated } from '@/lib/i18n/isolate';
import { resolveDirection } from '@/lib/i18n/resolve-direction';
import { readLinkedDocument } from '@/lib/public-links/read-linked-document';
import { AnswerByLink, SignByLink } from './_components/answer-by-link';
import { LinkComments } from './_components/link-comments';
import { NoteViewed } from './_components/note-viewed';

type Props = PageProps<'/d/[token]'>;

const read = async ({ params }: Props) => readLinkedDocument((await params).token);

export async function generateMetadata(props: Props) {
  const [view, t] = await Promise.all([read(props), getTranslations('received')]);
  return { title: view?.document.number ?? t('endedTitle') };
}

/** One document for whoever holds its link. */
export default async function LinkedDocumentPage(props: Props) {
  const { token } = await props.params;
  const view = (await read(props)) ?? notFound();
  const [company, locale, dir, t, staff] = await Promise.all([
    theCompany(),
    getLocale(),
    resolveDirection(),
    getTranslations('received'),
    signedInStaff(),
  ]);
  const { kind, state, number } = view.document;
  const { contact } = view.viewer;
  const comments = await linkComments(token);
  const waits = !staff && awaitsAnswer(kind, state);
  const person = { name: contact?.name ?? '', email: contact?.email ?? '' };
  const pdfSha256 =
    waits && kind === 'proposal' ? await shownPdfHash(view.document.id, view.printable.language) : null;
  return (
    <Direction dir={dir}>
      <PortalShell
        companyName={company.legalName}
        logo={company.logoSha256 && `/api/logo/${company.logoSha256}`}
        accent={company.accent}
        foot={[company.legalName, ...formatAddress(company, { locale })].map(isolated).join(' · ')}
      >
        {staff ? <Banner className="mb-4">{t('staffLooks')}</Banner> : <NoteViewed token={token} />}
        <ReceivedDocument
          view={view}
          pdf={`/d/${token}/pdf`}
          below={
            <LinkComments
              token={token}
              comments={comments}
              mayWrite={!staff && takesComments(state)}
              asksName={!contact?.name}
            />
          }
        >
          {waits &&
            (pdfSha256 ? (
              <SignByLink token={token} number={number} person={person} pdfSha256={pdfSha256} />
            ) : (
              <AnswerByLink token={token} number={number} person={person} />
            ))}
        </ReceivedDocument>
      </PortalShell>
    </Direction>
  );
}
