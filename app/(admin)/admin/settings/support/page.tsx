import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { TICKET_CHOICE_KINDS } from '@/db/schema/vocabulary';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { languageName } from '@/lib/i18n/locales';
import { currentSettings } from '@/lib/settings/read-settings';
import { assignees } from '@/lib/tickets/assignees';
import { editedChoices, listReplies } from '@/lib/tickets/support-settings';
import { ChoicesTable } from './_components/choices-table';
import { RepliesTable } from './_components/replies-table';
import { SupportSettingsForm } from './_components/support-settings-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('support.title') };
}

/** How support works, what tickets are filed under, and what they are answered with again and again. */
export default async function SupportSettings() {
  const viewer = await requireStaff('settings:view');
  const locale = await getLocale();
  const [settings, company, choices, replies, colleagues] = await Promise.all([
    currentSettings(),
    theCompany(),
    editedChoices(viewer, locale),
    listReplies(viewer),
    assignees(viewer),
  ]);
  // The company's own first: it is the one that must be there.
  const languages = [...new Set([company.language, ...settings.languages])].map((code) => ({
    code,
    name: languageName(code, locale),
  }));
  const { contactsSeeCompanyTickets, ticketAttachments, ticketAttachmentMegabytes } = settings;
  return (
    <div className="flex flex-col gap-10">
      <SupportSettingsForm
        initial={{ contactsSeeCompanyTickets, ticketAttachments, ticketAttachmentMegabytes }}
      />
      {TICKET_CHOICE_KINDS.map((kind) => (
        <ChoicesTable
          key={kind}
          kind={kind}
          choices={choices.filter((choice) => choice.kind === kind)}
          languages={languages}
          colleagues={colleagues}
        />
      ))}
      <RepliesTable replies={replies} />
    </div>
  );
}
