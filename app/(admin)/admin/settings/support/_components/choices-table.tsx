'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Pill } from '@/components/ui/pill';
import { Cell, Head, NameCell, Row, Table } from '@/components/ui/table';
import type { TicketChoiceKind } from '@/db/schema/vocabulary';
import type { Named } from '@/lib/i18n/names';
import type { EditedChoice } from '@/lib/tickets/support-settings';
import { ChoiceDialog } from './choice-dialog';

/** The departments, priorities or statuses, each with its form. */
export function ChoicesTable({
  kind,
  choices,
  ...offers
}: {
  kind: TicketChoiceKind;
  choices: readonly EditedChoice[];
  /** The company's own first. */
  languages: readonly Named[];
  colleagues: readonly { id: string; name: string }[];
}) {
  const t = useTranslations('settings.support');
  const c = useTranslations('common');
  const [open, setOpen] = useState<EditedChoice | 'new' | null>(null);
  return (
    <section>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <h2 className="me-auto text-lg">{t(`kinds.${kind}`)}</h2>
        <Button size="sm" onClick={() => setOpen('new')}>
          <Plus aria-hidden />
          {t(`add.${kind}`)}
        </Button>
      </div>
      <Table
        caption={t(`kinds.${kind}`)}
        head={
          <>
            <Head>{c('name')}</Head>
            <Head>{t('offered')}</Head>
            <Head>
              <span className="sr-only">{c('edit')}</span>
            </Head>
          </>
        }
      >
        {choices.map((choice) => (
          <Row key={choice.id}>
            <NameCell>
              <Pill tone={choice.tone} icon={null}>
                {choice.name}
              </Pill>
            </NameCell>
            <Cell>{t(choice.active ? 'yes' : 'no')}</Cell>
            <Cell phone="end" className="text-end">
              <Button
                size="sm"
                variant="quiet"
                aria-label={t('editNamed', { name: choice.name })}
                onClick={() => setOpen(choice)}
              >
                {c('edit')}
              </Button>
            </Cell>
          </Row>
        ))}
      </Table>
      {open && (
        <ChoiceDialog
          kind={kind}
          choice={open === 'new' ? null : open}
          {...offers}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
