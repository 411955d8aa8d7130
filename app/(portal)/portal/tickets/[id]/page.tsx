import { notFound, redirect } from 'next/navigation';
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import { ChoicePill } from '@/components/tickets/choice-pill';
import { Thread } from '@/components/tickets/thread';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireContact } from '@/lib/auth/require-contact';
import { formatMoment } from '@/lib/dates/format';
import { readPortalTicket } from '@/lib/portal/tickets';
import { fileLimits } from '@/lib/tickets/file-limits';
import { CloseButton } from '../_components/close-button';
import { ReplyForm } from '../_components/reply-form';

type Props = PageProps<'/portal/tickets/[id]'>;

const read = async ({ params }: Props) =>
  readPortalTicket(await requireContact('support'), (await params).id, await getLocale());

export async function generateMetadata(props: Props) {
  return { title: (await read(props))?.subject };
}

/** One ticket, from its first message to the place for the next. */
export default async function Ticket(props: Props) {
  const { opened } = await requireContact('support');
  const ticket = (await read(props)) ?? notFound();
  if (ticket.mergedIntoId) redirect(`/portal/tickets/${ticket.mergedIntoId}`);
  const [t, nav, locale, timeZone, limits] = await Promise.all([
    getTranslations('portal.tickets'),
    getTranslations('portal.nav'),
    getLocale(),
    getTimeZone(),
    fileLimits(),
  ]);
  const { id, number, subject, status, department, priority, closedAt, createdAt, thread } = ticket;
  return (
    <>
      <PageHead
        title={subject}
        back={
          <Link href="/portal/tickets" className="inline-flex min-h-11 items-center hover:text-ink">
            {nav('tickets')}
          </Link>
        }
        meta={
          <>
            <bdi className="figures">#{number}</bdi>
            <ChoicePill choice={status} />
            <span>{department.name}</span>
            <span>
              {t('priority')}: {priority.name}
            </span>
            <span>{t('openedAt', { at: formatMoment(createdAt, locale, timeZone) })}</span>
          </>
        }
        action={!opened && <CloseButton id={id} closed={closedAt !== null} />}
      />
      <Thread label={t('thread')} messages={thread} files="/api/tickets/portal" />
      {!opened && (
        <div className="mt-8">
          {closedAt ? <p className="text-muted">{t('closedNote')}</p> : <ReplyForm id={id} limits={limits} />}
        </div>
      )}
    </>
  );
}
