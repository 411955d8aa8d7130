'use client';

import { Command } from 'cmdk';
import { Check, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { cn } from './cn';
import type { ComboboxOption, ComboboxProps } from './combobox';
import { Dot } from './dot';
import { matches } from './matches';
import { Spinner } from './spinner';

const item =
  'flex min-h-8 items-center gap-2 rounded-sm px-2 py-1 data-[disabled=true]:text-faint data-[selected=true]:bg-hover pointer-coarse:min-h-11';

type PanelProps = Pick<ComboboxProps, 'onSearch' | 'onCreate'> & {
  options: readonly ComboboxOption[];
  chosen: readonly ComboboxOption[];
  multiple: boolean;
  onPick: (option: ComboboxOption) => void;
  onBackspace: () => void;
};

/** What opens under a `Combobox`: the search and its findings. */
export function ComboboxPanel({
  options,
  chosen,
  multiple,
  onPick,
  onBackspace,
  onSearch,
  onCreate,
}: PanelProps) {
  const t = useTranslations('ui');
  const [text, setText] = useState('');
  const [creating, setCreating] = useState(false);
  const { found, state } = useFound(text, options, onSearch);
  const wanted = text.trim();
  // What Enter takes: findings that arrive later bring no selection of their own.
  const [pointed, setPointed] = useState('');
  const selected =
    pointed === 'create' || found.some(({ value }) => value === pointed) ? pointed : (found[0]?.value ?? '');
  const known = found.some((option) => option.label.toLocaleLowerCase() === wanted.toLocaleLowerCase());

  async function create() {
    if (!onCreate || creating) return;
    setCreating(true);
    try {
      const made = await onCreate(wanted);
      if (!made) return;
      setText('');
      onPick(made);
    } finally {
      setCreating(false);
    }
  }

  return (
    <Command shouldFilter={false} loop label={t('search')} value={selected} onValueChange={setPointed}>
      <div className="relative border-line border-b">
        <Command.Input
          autoFocus
          value={text}
          onValueChange={setText}
          placeholder={t('search')}
          maxLength={200}
          onKeyDown={(event) => {
            if (event.key === 'Backspace' && text === '' && multiple) onBackspace();
          }}
          className="h-row w-full rounded bg-transparent px-3 text-control -outline-offset-2"
        />
        {(state === 'searching' || creating) && (
          <Spinner className="absolute inset-y-0 end-3 items-center text-muted" />
        )}
      </div>
      <Command.List label={t('results')} className="max-h-64 overflow-y-auto p-1">
        {found.map((option) => {
          const ticked = chosen.some((each) => each.value === option.value);
          return (
            <Command.Item
              key={option.value}
              value={option.value}
              disabled={option.disabled}
              onSelect={() => onPick(option)}
              className={item}
            >
              {option.colour && <Dot colour={option.colour} />}
              <span className="wrap-any flex-1">
                <bdi>{option.label}</bdi>
                {option.hint && <span className="block text-muted text-xs">{option.hint}</span>}
              </span>
              <Check aria-hidden className={cn('size-4 shrink-0 text-accent', !ticked && 'invisible')} />
              {ticked && <span className="sr-only">{t('chosen')}</span>}
            </Command.Item>
          );
        })}
        {onCreate && wanted && !known && state !== 'searching' && (
          <Command.Item value="create" onSelect={create} className={item}>
            <Plus aria-hidden className="size-4 shrink-0 text-muted" />
            <span className="wrap-any flex-1">{t('create', { text: wanted })}</span>
          </Command.Item>
        )}
        {found.length === 0 && state !== 'searching' && !(onCreate && wanted) && (
          <p role="status" className="px-2 py-3 text-muted">
            {state === 'failed' ? t('searchFailed') : t('noResults')}
          </p>
        )}
      </Command.List>
    </Command>
  );
}

type Found = { for: string; options: readonly ComboboxOption[]; failed: boolean };

/** The options for a text: filtered here, or asked for 150 ms after the last key. A late answer to an older question is dropped. */
function useFound(text: string, options: readonly ComboboxOption[], onSearch: PanelProps['onSearch']) {
  const [answer, setAnswer] = useState<Found | null>(null);
  const search = useEffectEvent(() => onSearch?.(text));
  const remote = onSearch !== undefined;
  useEffect(() => {
    if (!remote) return;
    let stale = false;
    const timer = setTimeout(
      async () => {
        const next = await search()?.then(
          (found) => ({ for: text, options: found, failed: false }),
          () => ({ for: text, options: [], failed: true }),
        );
        if (!stale && next) setAnswer(next);
      },
      text ? 150 : 0,
    );
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text, remote]);

  if (!remote) return { found: options.filter((each) => matches(each, text)), state: 'done' as const };
  const state = answer?.for !== text ? 'searching' : answer.failed ? 'failed' : 'done';
  return { found: answer?.options ?? options, state } as const;
}
