'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { safeLink } from '@/lib/rich-text/safe-link';

/** Asks where the chosen text leads. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations('proposals');
  const before = editor.getAttributes('link').href;
  const [address, setAddress] = useState(typeof before === 'string' ? before : '');
  const [refused, setRefused] = useState(false);
  function apply() {
    const wanted = address.trim();
    const href = safeLink(wanted);
    if (wanted && !href) return setRefused(true);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (href) chain.setLink({ href }).run();
    else chain.unsetLink().run();
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('link')}
      footer={
        <Button variant="primary" onClick={apply}>
          {t('apply')}
        </Button>
      }
    >
      <Field label={t('linkAddress')} help={t('linkHelp')} error={refused ? t('linkBad') : undefined}>
        <Input
          dir="ltr"
          inputMode="url"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // The dialog stands within the document's own form.
            event.preventDefault();
            apply();
          }}
        />
      </Field>
    </Dialog>
  );
}
