import { useLocale, useTranslations } from 'next-intl';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import { languageName } from '@/lib/i18n/locales';
import type { ListedTemplate } from '@/lib/mail/list-templates';

/** The emails to one side, each with when it is sent and in which languages it was edited. */
export function TemplatesTable({
  side,
  templates,
}: {
  side: 'contact' | 'staff';
  templates: readonly ListedTemplate[];
}) {
  const t = useTranslations('emailTemplates');
  const locale = useLocale();
  return (
    <section>
      <h2 className="mb-2 text-lg">{t(`side.${side}`)}</h2>
      <Table
        caption={t(`side.${side}`)}
        head={
          <>
            <Head className="w-64">{t('template')}</Head>
            <Head>{t('when')}</Head>
            <Head className="w-56">{t('edited')}</Head>
          </>
        }
      >
        {templates.map(({ name, edited }) => (
          <Row key={name}>
            <NameCell href={`/admin/email-templates/${name}`}>{t(`name.${name}`)}</NameCell>
            <Cell className="phone:basis-full">{t(`sentWhen.${name}`)}</Cell>
            <Cell className="text-muted">
              {edited.map((language) => languageName(language, locale)).join(', ')}
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}
