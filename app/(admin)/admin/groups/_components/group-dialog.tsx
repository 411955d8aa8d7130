'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { groupColour } from '@/components/customers/group-colour';
import { useActionForm } from '@/components/forms/use-action-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Dot } from '@/components/ui/dot';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { GROUP_COLORS, type GroupColor } from '@/db/schema/vocabulary';
import { createGroupAction, updateGroupAction } from '../actions';

type Group = { id: string; name: string; color: GroupColor; version: number };

/** Makes a group, or renames and recolours the one that is given. Without `open` it brings its own button. */
export function GroupDialog({
  group,
  open,
  onOpenChange,
}: {
  group?: Group;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}) {
  const t = useTranslations('groups');
  const [ownOpen, setOwnOpen] = useState(false);
  const change = onOpenChange ?? setOwnOpen;
  return (
    <Dialog
      open={open ?? ownOpen}
      onOpenChange={change}
      title={group ? t('edit') : t('new')}
      trigger={
        onOpenChange ? undefined : (
          <Button variant="primary">
            <Plus aria-hidden />
            {t('new')}
          </Button>
        )
      }
    >
      <GroupForm group={group} onDone={() => change(false)} />
    </Dialog>
  );
}

function GroupForm({ group, onDone }: { group?: Group; onDone: () => void }) {
  const t = useTranslations('groups');
  const c = useTranslations('common');
  const form = useActionForm<{ name: string; color: GroupColor }, { id: string }>({
    initial: { name: group?.name ?? '', color: group?.color ?? 'green' },
    action: (values) =>
      group
        ? updateGroupAction({ ...values, id: group.id, version: group.version })
        : createGroupAction(values),
    onDone: () => {
      toast({ title: c('saved') });
      onDone();
    },
  });
  const { values, set, errorAt } = form;
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      {form.message && !errorAt('name') && (
        <Banner tone="red" alert>
          {form.message}
        </Banner>
      )}
      <Field label={t('name')} error={errorAt('name')}>
        <Input value={values.name} onChange={(event) => set('name', event.target.value)} />
      </Field>
      <fieldset>
        <legend className="mb-1.5 font-medium text-sm">{t('color')}</legend>
        <div className="flex flex-wrap gap-2">
          {GROUP_COLORS.map((color) => (
            <label
              key={color}
              className="relative flex size-8 items-center justify-center rounded border border-line has-checked:border-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="color"
                aria-label={t(`colors.${color}`)}
                checked={values.color === color}
                onChange={() => set('color', color)}
                className="absolute inset-0 appearance-none rounded"
              />
              <Dot colour={groupColour(color)} />
            </label>
          ))}
        </div>
      </fieldset>
      <Button type="submit" variant="primary" pending={form.pending} className="self-start">
        {c('save')}
      </Button>
    </form>
  );
}
