'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import type { CustomerAdmin } from '@/lib/customers/customer-admins';
import { setCustomerStaffAction } from '../../../actions';

/** Who looks after a customer, as boxes: whoever is active, and who does already. */
export function AssignDialog({
  customerId,
  admins,
  staff,
}: {
  customerId: string;
  admins: readonly CustomerAdmin[];
  staff: readonly CustomerAdmin[];
}) {
  const t = useTranslations('customers');
  const c = useTranslations('common');
  const router = useRouter();
  const run = useRowAction();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const gone = admins.filter(({ active }) => !active);

  async function save() {
    if (
      !(await run(() => setCustomerStaffAction({ id: customerId, staffIds: [...chosen] }), t('assignedDone')))
    )
      return;
    setOpen(false);
    router.refresh();
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(to) => {
        if (to) setChosen(admins.map(({ id }) => id));
        setOpen(to);
      }}
      trigger={
        <Button size="sm" className="mt-2">
          {t('assign')}
        </Button>
      }
      title={t('assignTitle')}
      description={t('assignHelp')}
      footer={
        <Button variant="primary" onClick={save}>
          {c('save')}
        </Button>
      }
    >
      <fieldset className="flex flex-col gap-1">
        <legend className="sr-only">{t('assigned')}</legend>
        {[...staff, ...gone].map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              setChosen(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
        ))}
      </fieldset>
    </Dialog>
  );
}
