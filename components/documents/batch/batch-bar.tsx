'use client';

import { Download, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { useChosenBatch } from './batch-context';
import { fetchPdfs, PDFS_AT_ONCE, type SavedPdf, saveZip } from './save-pdfs';

type Props = {
  /** Where their PDFs are, each below it by its id, and what the ZIP of them is called. */
  pdfs: string;
  zipName: string;
  found: number;
  /** What else can be done with them. */
  steps?: ReactNode;
  /** Absent where there are no more than are shown. */
  onChooseAll?: () => void;
  onClear: () => void;
};

/** What can be done with the chosen documents; while it is done, how far it is. */
export function BatchBar({ pdfs, zipName, found, steps, onChooseAll, onClear }: Props) {
  const t = useTranslations('ui.batch');
  const { chosen, batch } = useChosenBatch();

  async function save() {
    const files: SavedPdf[] = [];
    const taken = new Map<string, number>();
    const address = (id: string) => `${pdfs}/${id}`;
    const count = await batch.run(
      chosen,
      (part, signal) => fetchPdfs(part, address, files, taken, signal),
      PDFS_AT_ONCE,
    );
    if (count > 0) await saveZip(files, `${zipName}.zip`);
  }

  return (
    <section
      aria-label={t('label')}
      className="sticky bottom-(--sticky-bottom,0px) z-20 -mx-(--page-side,0px) mt-2 flex flex-wrap items-center gap-2 border-line border-t bg-paper px-(--page-side,0px) py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]"
      data-screen-only
    >
      {batch.progress ? (
        <Progress {...batch.progress} onStop={batch.stop} />
      ) : (
        <>
          <p role="status" className="font-medium">
            {t('chosen', { count: chosen.length })}
          </p>
          {onChooseAll && chosen.length < found && (
            <Button variant="quiet" size="sm" onClick={onChooseAll}>
              {t('chooseAll', { count: Math.min(found, 1_000) })}
            </Button>
          )}
          <span className="grow" />
          {/* On a phone a line of their own, below what is chosen and the way out of it. */}
          <div className="flex flex-wrap items-center gap-2 phone:order-1 phone:basis-full phone:*:grow">
            {steps}
            <Button onClick={save}>
              <Download aria-hidden />
              {t('save')}
            </Button>
          </div>
          <Button variant="quiet" size="icon" aria-label={t('clear')} onClick={onClear}>
            <X aria-hidden />
          </Button>
        </>
      )}
    </section>
  );
}

function Progress({ done, total, onStop }: { done: number; total: number; onStop: () => void }) {
  const t = useTranslations('ui.batch');
  return (
    <>
      <progress value={done} max={total} aria-label={t('progress', { done, total })} className="h-2 grow" />
      <p role="status" className="figures text-sm">
        {t('progress', { done, total })}
      </p>
      <Button size="sm" onClick={onStop}>
        {t('stop')}
      </Button>
    </>
  );
}
