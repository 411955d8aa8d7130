'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ShortForm } from '@/components/forms/short-form';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { mergeTicketAction } from '../actions';

/** Asks for the ticket that goes on, and leads to it. */
export function MergeDialog({ id, number, onClose }: { id: string; number: number; onClose: () => void }) {
  const t = useTranslations('tickets');
  const router = useRouter();
  const form = useActionForm({
    initial: { number: '' },
    action: (values) => mergeTicketAction({ id, ...values }),
    onDone: (other) => {
      toast({ title: t('merged') });
      router.push(`/admin/tickets/${other.id}`);
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('mergeTitle', { number: `#${number}` })}
      description={t('mergeText')}
    >
      <ShortForm form={form}>
        <Field label={t('mergeNumber')} error={form.errorAt('number')}>
          <Input
            inputMode="numeric"
            value={form.values.number}
            onChange={(event) => form.set('number', event.target.value)}
          />
        </Field>
        <div className="flex justify-end">
          <Button type="submit" variant="primary" pending={form.pending}>
            {t('mergeDo')}
          </Button>
        </div>
      </ShortForm>
    </Dialog>
  );
}
