'use client';

import { Braces } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { Button } from '@/components/ui/button';
import { DropdownMenu, MenuItem } from '@/components/ui/dropdown-menu';
import type { MergeField } from '@/lib/mail/merge-fields';

/** The fields that may stand in a text; the chosen one is written where the cursor is. */
export function MergeFieldMenu({
  fields,
  into,
}: {
  fields: readonly MergeField[];
  into: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
}) {
  const t = useTranslations('emailTemplates');
  return (
    <DropdownMenu
      trigger={
        <Button size="sm" variant="quiet">
          <Braces aria-hidden />
          {t('insertField')}
        </Button>
      }
    >
      {fields.map((field) => (
        <MenuItem
          key={field}
          shortcut={<code dir="ltr">{`{${field}}`}</code>}
          // After the menu has given the focus back to its button.
          onSelect={() => setTimeout(() => insert(into.current, `{${field}}`))}
        >
          {t(`field.${field}`)}
        </MenuItem>
      ))}
    </DropdownMenu>
  );
}

/** As if it had been typed, so that React hears of it and the browser's undo takes it back. */
function insert(control: HTMLInputElement | HTMLTextAreaElement | null, text: string): void {
  if (!control) return;
  control.focus();
  document.execCommand('insertText', false, text);
}
