'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { languageName } from '@/lib/i18n/locales';
import type { ListedTemplate } from '@/lib/proposal-templates/read-templates';
import { deleteTemplateAction } from '../../actions';

/** All templates, each with its form and its end. */
export function TemplatesTable({ templates }: { templates: readonly ListedTemplate[] }) {
  const t = useTranslations('proposals');
  const c = useTranslations('common');
  const locale = useLocale();
  const format = useFormatter();
  const run = useRowAction();
  const [going, setGoing] = useState<ListedTemplate | null>(null);
  return (
    <>
      <Table
        caption={t('templates.title')}
        head={
          <>
            <Head>{c('name')}</Head>
            <Head>{t('templates.language')}</Head>
            <Head>{t('subject')}</Head>
            <Head numeric>{t('templates.lines')}</Head>
            <Head>
              <span className="sr-only">{t('templates.delete')}</span>
            </Head>
          </>
        }
      >
        {templates.map((template) => {
          const { id, name, language, subject, lines } = template;
          return (
            <Row key={id}>
              <NameCell href={`/admin/proposals/templates/${id}`}>{name}</NameCell>
              <Cell>{languageName(language, locale)}</Cell>
              <Cell className="wrap-any">
                <bdi lang={language}>{subject}</bdi>
              </Cell>
              <Cell numeric>{t('templates.lineCount', { count: lines, written: format.number(lines) })}</Cell>
              <Cell phone="end" className="text-end">
                <Button
                  size="sm"
                  variant="quiet"
                  aria-label={t('templates.deleteNamed', { name })}
                  onClick={() => setGoing(template)}
                >
                  {t('templates.delete')}
                </Button>
              </Cell>
            </Row>
          );
        })}
      </Table>
      <ConfirmDialog
        open={going !== null}
        onOpenChange={(stays) => !stays && setGoing(null)}
        title={t('templates.deleteQuestion', { name: going?.name ?? '' })}
        description={t('templates.deleteHelp')}
        confirm={t('templates.delete')}
        danger
        onConfirm={async () =>
          going ? run(() => deleteTemplateAction({ id: going.id }), t('templates.deleted')) : true
        }
      />
    </>
  );
}
