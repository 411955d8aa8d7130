'use client';

import { LayoutTemplate } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { DropdownMenu, MenuItem, MenuRule } from '@/components/ui/dropdown-menu';
import { languageName } from '@/lib/i18n/locales';
import type { ListedTemplate } from '@/lib/proposal-templates/read-templates';

const LIST = '/admin/proposals/templates';

type TemplateMenuProps = {
  templates: readonly ListedTemplate[];
  /** Whom the proposal is for already. */
  customerId: string | null;
  mayEdit: boolean;
};

/** What a new proposal can start from, and where that is looked after. */
export function TemplateMenu({ templates, customerId, mayEdit }: TemplateMenuProps) {
  const t = useTranslations('proposals');
  const locale = useLocale();
  const href = (id: string) =>
    `/admin/proposals/new?${new URLSearchParams({ template: id, ...(customerId && { customer: customerId }) })}`;
  if (templates.length === 0) {
    return mayEdit && <ButtonLink href={LIST}>{t('templates.title')}</ButtonLink>;
  }
  return (
    <DropdownMenu
      trigger={
        <Button>
          <LayoutTemplate aria-hidden />
          {t('templates.start')}
        </Button>
      }
      align="end"
    >
      {templates.map(({ id, name, language }) => (
        <MenuItem key={id} href={href(id)}>
          {t('templates.inLanguage', { name, language: languageName(language, locale) })}
        </MenuItem>
      ))}
      {mayEdit && (
        <>
          <MenuRule />
          <MenuItem href={LIST}>{t('templates.manage')}</MenuItem>
        </>
      )}
    </DropdownMenu>
  );
}
