import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireStaff } from '@/lib/auth/require-staff';
import { listTemplates } from '@/lib/mail/list-templates';
import { SettingsFrame } from '../_components/settings-tabs';
import { TemplatesTable } from './_components/templates-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('emailTemplates'))('title') };
}

export default async function EmailTemplates() {
  const viewer = await requireStaff('email-templates:edit');
  const templates = await listTemplates(viewer);
  const t = await getTranslations('emailTemplates');
  return (
    <SettingsFrame>
      <p className="mb-6 max-w-160 text-muted">{t('lead')}</p>
      <div className="flex flex-col gap-10">
        <TemplatesTable side="contact" templates={templates.filter(({ side }) => side === 'contact')} />
        <TemplatesTable side="staff" templates={templates.filter(({ side }) => side === 'staff')} />
      </div>
    </SettingsFrame>
  );
}
