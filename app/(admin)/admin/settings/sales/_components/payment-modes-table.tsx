'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useActionForm } from '@/components/forms/use-action-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import type { PaymentMode } from '@/lib/payment-modes/list-payment-modes';
import { retirePaymentModeAction, savePaymentModeAction } from '../actions';

/** How money may come and go. */
export function PaymentModesTable({ modes }: { modes: readonly PaymentMode[] }) {
  const t = useTranslations('settings.sales');
  const c = useTranslations('common');
  const [edited, setEdited] = useState<PaymentMode | 'new' | null>(null);
  return (
    <section>
      <div className="mb-2 flex items-center justify-between gap-3">
        <h2 className="text-lg">{t('modes')}</h2>
        <Button onClick={() => setEdited('new')}>{t('newMode')}</Button>
      </div>
      {modes.length === 0 ? (
        <EmptyState>{t('noModes')}</EmptyState>
      ) : (
        <Table
          caption={t('modes')}
          head={
            <>
              <Head>{c('name')}</Head>
              <Head>
                <span className="sr-only">{c('edit')}</span>
              </Head>
            </>
          }
        >
          {modes.map((mode) => (
            <Row key={mode.id}>
              <Cell className="wrap-any font-medium phone:text-ink">{mode.name}</Cell>
              <Cell className="text-end" phone="end">
                <Button size="sm" onClick={() => setEdited(mode)} aria-label={`${c('edit')}: ${mode.name}`}>
                  {c('edit')}
                </Button>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      {edited && (
        <ModeDialog
          key={edited === 'new' ? 'new' : edited.id}
          mode={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

function ModeDialog({ mode, onClose }: { mode: PaymentMode | null; onClose: () => void }) {
  const t = useTranslations('settings.sales');
  const c = useTranslations('common');
  const done = () => {
    toast({ title: c('saved'), tone: 'green' });
    onClose();
  };
  const form = useActionForm({
    initial: { id: mode?.id ?? null, version: mode?.version ?? 1, name: mode?.name ?? '' },
    action: savePaymentModeAction,
    onDone: done,
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={mode ? t('editMode', { name: mode.name }) : t('newMode')}
      footer={
        <>
          {mode && (
            <ConfirmDialog
              trigger={<Button variant="quiet">{t('retire')}</Button>}
              title={t('retireTitle', { name: mode.name })}
              description={t('retireModeHelp')}
              confirm={t('retire')}
              danger
              onConfirm={async () => {
                const result = await retirePaymentModeAction({ id: mode.id });
                if (!result.ok) return form.setError(result.error);
                done();
              }}
            />
          )}
          <Button variant="primary" pending={form.pending} onClick={() => form.submit()}>
            {c('save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {form.message && (
          <Banner tone="red" alert>
            {form.message}
          </Banner>
        )}
        <Field label={c('name')} error={form.errorAt('name')}>
          <Input value={form.values.name} onChange={(event) => form.set('name', event.target.value)} />
        </Field>
      </div>
    </Dialog>
  );
}
