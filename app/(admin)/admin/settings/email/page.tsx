import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { currentSettings } from '@/lib/settings/read-settings';
import { EmailSettingsForm } from './_components/email-settings-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('email.title') };
}

export default async function EmailSettings() {
  await requireStaff('settings:view');
  const [settings, company] = await Promise.all([currentSettings(), theCompany()]);
  return (
    <EmailSettingsForm
      initial={{
        senderName: settings.senderName ?? '',
        senderEmail: settings.senderEmail ?? '',
        replyTo: settings.replyTo ?? '',
      }}
      companyName={company.legalName}
      delivers={Boolean(process.env.RESEND_API_KEY)}
    />
  );
}
