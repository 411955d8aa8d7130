'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { FoundItem } from '@/lib/items/find-items';
import { formatPrice } from '@/lib/money/format';
import { useLines } from './line-context';

type ItemSuggestionsProps = {
  id: string;
  items: readonly FoundItem[];
  pointed: number;
  onTake: (item: FoundItem) => void;
};

/** Items of the catalogue under the description of a line. */
export function ItemSuggestions({ id, items, pointed, onTake }: ItemSuggestionsProps) {
  const t = useTranslations('editor');
  const { currency, typing } = useLines();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('catalogue')}
      className="absolute start-0 top-full z-30 mt-1 max-h-72 w-full min-w-72 overflow-y-auto rounded bg-surface p-1 shadow-float"
    >
      {items.map((item, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text field's, which keeps the focus
        <div
          key={item.id}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === pointed}
          tabIndex={-1}
          // The focus stays in the text.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(item)}
          className="flex min-h-8 cursor-default items-baseline gap-3 rounded-sm px-2 py-1 hover:bg-hover aria-selected:bg-hover pointer-coarse:min-h-11"
        >
          <span className="wrap-any min-w-0 flex-1">
            <bdi>{item.name}</bdi>
            {item.code && <bdi className="ms-2 text-muted text-xs">{item.code}</bdi>}
          </span>
          <span className="figures text-muted text-sm">
            {item.price === null ? t('noPrice', { currency }) : formatPrice(item.price, currency, typing)}
          </span>
        </div>
      ))}
    </div>
  );
}
