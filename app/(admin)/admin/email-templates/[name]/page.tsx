import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Pill } from '@/components/ui/pill';
import { Tabs } from '@/components/ui/tabs';
import { requireStaff } from '@/lib/auth/require-staff';
import { theCompany } from '@/lib/company/read-company';
import { FALLBACK_LOCALE, languageName, matchLocale } from '@/lib/i18n/locales';
import { getTemplate } from '@/lib/mail/get-template';
import { templateLanguages } from '@/lib/mail/list-templates';
import { isTemplateName } from '@/lib/mail/template-names';
import { TemplateEditor } from './_components/template-editor';

type Props = {
  params: Promise<{ name: string }>;
  searchParams: Promise<{ language?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await params;
  const t = await getTranslations('emailTemplates');
  return { title: isTemplateName(name) ? t(`name.${name}`) : t('title') };
}

export default async function EmailTemplate({ params, searchParams }: Props) {
  const viewer = await requireStaff('email-templates:edit');
  const { name } = await params;
  if (!isTemplateName(name)) notFound();
  const wish = (await searchParams).language;
  const [company, languages, locale, t] = await Promise.all([
    theCompany(),
    templateLanguages(viewer, name),
    getLocale(),
    getTranslations('emailTemplates'),
  ]);
  const language =
    matchLocale([Array.isArray(wish) ? wish[0] : wish, company.language], languages) ?? FALLBACK_LOCALE;
  const template = await getTemplate(viewer, name, language);
  return (
    <>
      <PageHead
        back={
          <Link href="/admin/email-templates" className="hover:text-ink hover:underline">
            {t('title')}
          </Link>
        }
        title={t(`name.${name}`)}
        meta={
          <>
            <span className="wrap-any">{t(`sentWhen.${name}`)}</span>
            {template.version > 0 && (
              <Pill tone="plain" icon={null}>
                {t('editedMark')}
              </Pill>
            )}
          </>
        }
      />
      <Tabs
        label={t('languages')}
        className="mb-6"
        tabs={languages.map((code) => ({
          href: `/admin/email-templates/${name}?language=${code}`,
          label: languageName(code, locale),
          current: code === language,
        }))}
      />
      <TemplateEditor key={language} name={name} language={language} template={template} />
    </>
  );
}
