import { useFormatter, useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import type { StoredImport } from '@/lib/imports/get-import';
import { LeftOutLink } from './left-out-link';
import { UndoImport } from './undo-import';

/** What an import came to, with the ways on from there. */
export function ImportDone({ found, mayUndo }: { found: StoredImport; mayUndo: boolean }) {
  const t = useTranslations('imports');
  const format = useFormatter();
  if (found.state.kind !== 'done') return null;
  const { result, leftOut, finishedAt, undoneAt } = found.state;
  const at = (moment: Date) => format.dateTime(moment, { dateStyle: 'long', timeStyle: 'short' });
  const left = result.skipped + result.errors;
  return (
    <div className="flex max-w-160 flex-col gap-4">
      {undoneAt ? (
        <Banner tone="blue" title={t('undoneTitle')}>
          {t('undoneText', { at: at(undoneAt) })}
        </Banner>
      ) : (
        <Banner tone="green" title={t('doneTitle')}>
          <p>
            {t('doneText', { customers: result.customers, contacts: result.contacts, at: at(finishedAt) })}
          </p>
          {found.settings.choices.invite && <p>{t('doneInvited')}</p>}
        </Banner>
      )}
      {left > 0 && (
        <Banner tone="amber" title={t('leftOutCount', { count: left })}>
          {t('leftOutHelp')}
        </Banner>
      )}
      <div className="flex flex-wrap gap-2">
        <ButtonLink variant="primary" href="/admin/customers?sort=newest">
          {t('toList')}
        </ButtonLink>
        {leftOut && <LeftOutLink id={found.id} />}
        <ButtonLink href="/admin/customers/import">{t('another')}</ButtonLink>
        {mayUndo && !undoneAt && <UndoImport id={found.id} />}
      </div>
      {mayUndo && !undoneAt && <p className="text-muted text-sm">{t('keptFor')}</p>}
    </div>
  );
}
