'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { ControlProps } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { FoundItem } from '@/lib/items/find-items';
import { ItemSuggestions } from './item-suggestions';
import { useLines } from './line-context';
import { QUIET } from './quiet';
import { useFoundItems } from './use-found-items';

type DescriptionFieldProps = Partial<ControlProps> & {
  value: string;
  /** Whether the line says already which item it is. */
  taken: boolean;
  onChange: (description: string) => void;
  onTake: (item: FoundItem) => void;
};

/**
 * The description of a line: free text, under which the catalogue offers what begins like it. An arrow points at an
 * item and Enter takes it; without an arrow, Enter is a new line, as in any text.
 */
export function DescriptionField({ value, taken, onChange, onTake, ...control }: DescriptionFieldProps) {
  const t = useTranslations('editor');
  const tDocuments = useTranslations('documents');
  const { say } = useLines();
  const listId = useId();
  const [asked, setAsked] = useState(false);
  const [pointed, setPointed] = useState(-1);
  const found = useFoundItems(asked && !taken ? value : '');
  const open = asked && found.length > 0;
  const told = open ? t('itemsFound', { count: found.length }) : '';
  useEffect(() => {
    if (told) say(told);
  }, [told, say]);
  const close = () => {
    setAsked(false);
    setPointed(-1);
  };
  function take(item: FoundItem) {
    close();
    onTake(item);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (!open || event.nativeEvent.isComposing) return;
    const item = found[pointed];
    if (event.key === 'ArrowDown') setPointed((pointed + 1) % found.length);
    else if (event.key === 'ArrowUp' && pointed >= 0) setPointed(pointed - 1);
    else if (event.key === 'Enter' && item) take(item);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div className="relative min-w-0">
      <Textarea
        {...control}
        rows={1}
        placeholder={tDocuments('description')}
        value={value}
        aria-autocomplete="list"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open && pointed >= 0 ? `${listId}-${pointed}` : undefined}
        onChange={(event) => {
          setAsked(true);
          setPointed(-1);
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
        className={`min-h-control ${QUIET}`}
      />
      {open && <ItemSuggestions id={listId} items={found} pointed={pointed} onTake={take} />}
    </div>
  );
}
