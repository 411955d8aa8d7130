'use client';

import { X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, type ReactNode, useRef, useState } from 'react';
import { chosenIn, showAtHead, tick } from '@/components/documents/batch/chosen';
import { ALL_OF_PAGE } from '@/components/documents/batch/select-cells';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { CustomerAdmin } from '@/lib/customers/customer-admins';
import { assignStaffAction } from '../actions';

/** A list whose customers can be chosen, and a bar at its foot to give them to a colleague. */
export function AssignChosen({ staff, children }: { staff: readonly CustomerAdmin[]; children: ReactNode }) {
  const t = useTranslations('customers');
  const list = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const run = useRowAction();
  const [ids, setIds] = useState<readonly string[]>([]);
  const [staffId, setStaffId] = useState('');

  function onChange({ target }: ChangeEvent<HTMLDivElement> & { target: EventTarget }) {
    if (!list.current || !(target instanceof HTMLInputElement)) return;
    if (target.name === ALL_OF_PAGE) tick(list.current, target.checked);
    else showAtHead(list.current);
    setIds(chosenIn(list.current).map(({ id }) => id));
  }

  function clear() {
    if (list.current) tick(list.current, false);
    setIds([]);
  }

  async function assign() {
    const done = t('assignedMany', { count: ids.length });
    if (!(await run(() => assignStaffAction({ ids: [...ids], staffId }), done))) return;
    clear();
    router.refresh();
  }

  return (
    <>
      <div ref={list} onChange={onChange}>
        {children}
      </div>
      {ids.length > 0 && (
        <section
          aria-label={t('chosenLabel')}
          className="sticky bottom-0 z-20 -mx-(--page-side,0px) mt-2 flex flex-wrap items-center gap-2 border-line border-t bg-paper px-(--page-side,0px) py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]"
          data-screen-only
        >
          <p role="status" className="font-medium">
            {t('chosen', { count: ids.length })}
          </p>
          <span className="grow" />
          <Select
            aria-label={t('assignTo')}
            value={staffId}
            onChange={(event) => setStaffId(event.target.value)}
          >
            <option value="">{t('assignTo')}</option>
            {staff.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Button disabled={!staffId} onClick={assign}>
            {t('assign')}
          </Button>
          <Button variant="quiet" size="icon" aria-label={t('clearChosen')} onClick={clear}>
            <X aria-hidden />
          </Button>
        </section>
      )}
    </>
  );
}
