import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import { ChoicePill } from '@/components/tickets/choice-pill';
import { Thread } from '@/components/tickets/thread';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { mayStaff } from '@/lib/auth/permissions';
import { grantStaff, requireStaff } from '@/lib/auth/require-staff';
import { formatMoment } from '@/lib/dates/format';
import { assignees } from '@/lib/tickets/assignees';
import { documentChoices } from '@/lib/tickets/document-choices';
import { fileLimits } from '@/lib/tickets/file-limits';
import { getTicket } from '@/lib/tickets/get-ticket';
import { choiceOf, listChoices } from '@/lib/tickets/list-choices';
import { listReplies } from '@/lib/tickets/support-settings';
import { AnswerForm } from '../_components/answer-form';
import { TicketMenu } from '../_components/ticket-menu';
import { TicketProperties } from '../_components/ticket-properties';

type Props = PageProps<'/admin/tickets/[id]'>;

const read = async ({ params }: Props) => {
  const viewer = await requireStaff('tickets:view');
  return { viewer, ticket: await getTicket(viewer, (await params).id) };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { ticket } = await read(props);
  return { title: ticket ? `#${ticket.number} ${ticket.subject}` : undefined };
}

/** One ticket: what was written, the place for what comes next, and what it is filed under. */
export default async function TicketPage(props: Props) {
  const { viewer, ticket: found } = await read(props);
  const ticket = found ?? notFound();
  if (ticket.mergedIntoId) redirect(`/admin/tickets/${ticket.mergedIntoId}`);
  const locale = await getLocale();
  const mayReply = grantStaff(viewer, 'tickets:reply');
  const [t, timeZone, choices, colleagues, documents, limits, replies] = await Promise.all([
    getTranslations('tickets'),
    getTimeZone(),
    listChoices(locale),
    assignees(viewer, ticket.assignedTo),
    documentChoices(viewer, ticket.customerId, locale),
    fileLimits(),
    mayReply ? listReplies(mayReply) : [],
  ]);
  const { id, number, subject, thread } = ticket;
  const may = {
    edit: mayStaff(viewer.role, 'tickets:edit'),
    remove: mayStaff(viewer.role, 'tickets:delete'),
  };
  return (
    <>
      <PageHead
        title={subject}
        back={<Link href="/admin/tickets">{t('title')}</Link>}
        meta={
          <>
            <bdi className="figures">#{number}</bdi>
            <ChoicePill choice={choiceOf(choices.status, ticket.statusId)} />
            <Link href={`/admin/customers/${ticket.customerId}`} className="wrap-any hover:text-ink">
              <bdi>{ticket.customerName}</bdi>
            </Link>
            {ticket.contactId && (
              <Link href={`/admin/contacts/${ticket.contactId}`} className="wrap-any hover:text-ink">
                <bdi>{ticket.contactName}</bdi>
              </Link>
            )}
            <span>{t('openedAt', { at: formatMoment(ticket.createdAt, locale, timeZone) })}</span>
          </>
        }
        menu={<TicketMenu id={id} number={number} may={may} />}
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <Thread label={t('thread')} messages={thread} files="/api/tickets/files" note={t('note')} />
          {mayReply && <AnswerForm id={id} statuses={choices.status} limits={limits} replies={replies} />}
        </div>
        {may.edit && (
          <section aria-label={t('properties')}>
            <TicketProperties
              id={id}
              filed={{
                statusId: ticket.statusId,
                priorityId: ticket.priorityId,
                departmentId: ticket.departmentId,
                assignedTo: ticket.assignedTo,
                documentId: ticket.document?.id ?? null,
                tags: ticket.tags,
              }}
              choices={choices}
              colleagues={colleagues}
              documents={documents}
            />
          </section>
        )}
      </div>
    </>
  );
}
