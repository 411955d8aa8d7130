import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireContact } from '@/lib/auth/require-contact';
import { portalTicketChoices } from '@/lib/portal/tickets';
import { fileLimits } from '@/lib/tickets/file-limits';
import { NewTicket } from '../_components/new-ticket';

export async function generateMetadata() {
  return { title: (await getTranslations('portal.tickets'))('new') };
}

/** What a contact wants of us. */
export default async function NewTicketPage() {
  const viewer = await requireContact('support');
  // In a contact's place nobody writes, so nothing offers it.
  if (viewer.opened) notFound();
  const locale = await getLocale();
  const [t, nav, choices, limits] = await Promise.all([
    getTranslations('portal.tickets'),
    getTranslations('portal.nav'),
    portalTicketChoices(viewer, locale),
    fileLimits(),
  ]);
  const departments = choices.department.filter(({ active }) => active);
  const priorities = choices.priority.filter(({ active }) => active);
  return (
    <>
      <PageHead
        title={t('new')}
        back={
          <Link href="/portal/tickets" className="inline-flex min-h-11 items-center hover:text-ink">
            {nav('tickets')}
          </Link>
        }
      />
      <NewTicket departments={departments} priorities={priorities} limits={limits} />
    </>
  );
}
