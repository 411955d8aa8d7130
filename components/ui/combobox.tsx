'use client';

import { ChevronsUpDown, X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import * as Popover from 'radix-ui/popover';
import { useRef, useState } from 'react';
import { Chip } from './chip';
import { cn } from './cn';
import { Dot } from './dot';
import type { ControlProps } from './field';
import { Skeleton } from './skeleton';
import './style-nonce';

export type ComboboxOption = {
  value: string;
  label: string;
  /** A second line in grey: an email, a city. */
  hint?: string;
  /** Any CSS colour, as a dot. */
  colour?: string | null;
  disabled?: boolean;
};

type Shared = Partial<ControlProps> & {
  /** What can be chosen; with `onSearch`, what is offered before anything is typed. */
  options?: readonly ComboboxOption[];
  /** Looks elsewhere, shortly after the last key. Without it the options are filtered here, accents aside. */
  onSearch?: (text: string) => Promise<readonly ComboboxOption[]>;
  /** Makes what was typed and found nowhere; null means that it could not (say so with a toast). */
  onCreate?: (text: string) => Promise<ComboboxOption | null>;
  placeholder?: string;
  /** Sends the chosen values with the form, one field of this name each. */
  name?: string;
  disabled?: boolean;
  className?: string;
};

export type ComboboxProps = Shared &
  (
    | {
        multiple?: false;
        value: ComboboxOption | null;
        onChange: (value: ComboboxOption | null) => void;
        clearable?: boolean;
      }
    | {
        multiple: true;
        value: readonly ComboboxOption[];
        onChange: (value: readonly ComboboxOption[]) => void;
        clearable?: never;
      }
  );

const loadPanel = () => import('./combobox-panel').then((module) => module.ComboboxPanel);
const ComboboxPanel = dynamic(loadPanel, {
  ssr: false,
  loading: () => (
    <div className="flex h-20 flex-col gap-3 p-3">
      <Skeleton className="w-2/3" />
      <Skeleton className="w-1/2" />
    </div>
  ),
});

/**
 * Choosing from many by typing: one, or several as chips. Steered from outside with whole options, so that a
 * chosen one has its name even when the search never loaded it. Enter chooses, Escape closes, Backspace in an
 * empty search takes the last chip away. The list's code is fetched when the field is first touched.
 */
export function Combobox(props: ComboboxProps) {
  const { options = [], onSearch, onCreate, placeholder, name, disabled, className, ...rest } = props;
  const { id, 'aria-describedby': describedBy, 'aria-invalid': invalid, 'aria-required': required } = rest;
  const t = useTranslations('ui');
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const chosen = props.multiple ? props.value : props.value ? [props.value] : [];
  const single = props.multiple ? null : props.value;

  function pick(option: ComboboxOption) {
    if (!props.multiple) {
      props.onChange(option);
      setOpen(false);
    } else if (chosen.some((each) => each.value === option.value)) drop(option.value);
    else props.onChange([...chosen, option]);
  }
  function drop(value: string | undefined) {
    if (props.multiple) props.onChange(chosen.filter((each) => each.value !== value));
  }

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Anchor asChild>
        <div
          ref={box}
          data-state={open ? 'open' : 'closed'}
          aria-invalid={invalid}
          className={cn(
            'field relative flex min-h-control flex-wrap items-center gap-1 px-1 py-[3px]',
            'has-[[role=combobox]:focus-visible]:border-accent has-[[role=combobox]:focus-visible]:outline-2 has-[[role=combobox]:focus-visible]:outline-accent/30',
            disabled && 'cursor-not-allowed border-line bg-sunken text-muted',
            className,
          )}
        >
          {props.multiple &&
            chosen.map((each) => (
              <Chip
                key={each.value}
                label={each.label}
                colour={each.colour}
                onRemove={disabled ? undefined : () => drop(each.value)}
                className="relative z-10"
              />
            ))}
          <Popover.Trigger asChild>
            <button
              type="button"
              role="combobox"
              id={id}
              disabled={disabled}
              aria-expanded={open}
              aria-haspopup="dialog"
              aria-describedby={describedBy}
              aria-invalid={invalid}
              aria-required={required}
              onPointerEnter={loadPanel}
              onFocus={loadPanel}
              onKeyDown={(event) => {
                if (event.key === 'ArrowDown' && !open) {
                  event.preventDefault();
                  setOpen(true);
                }
              }}
              className="flex h-6 min-w-8 text-control flex-1 items-center gap-1.5 ps-1.5 pe-6 text-start outline-none after:absolute after:inset-0"
            >
              {single?.colour && <Dot colour={single.colour} />}
              <bdi className={cn('truncate', !single && 'text-muted')}>
                {single?.label ?? (chosen.length === 0 ? (placeholder ?? t('choose')) : '')}
              </bdi>
            </button>
          </Popover.Trigger>
          {single && props.clearable && !disabled ? (
            <button
              type="button"
              aria-label={t('remove', { label: single.label })}
              onClick={() => !props.multiple && props.onChange(null)}
              className="absolute inset-y-0 end-1 z-10 my-auto flex size-6 items-center justify-center rounded-sm text-muted hover:bg-hover hover:text-ink"
            >
              <X aria-hidden className="size-4" />
            </button>
          ) : (
            <ChevronsUpDown
              aria-hidden
              className="pointer-events-none absolute inset-y-0 end-2 my-auto size-4 text-muted"
            />
          )}
          {name &&
            chosen.map((each) => <input key={each.value} type="hidden" name={name} value={each.value} />)}
        </div>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={placeholder ?? t('choose')}
          onInteractOutside={(event) => {
            // A chip's own button must not also close the list.
            if (event.target instanceof Node && box.current?.contains(event.target)) event.preventDefault();
          }}
          className="z-50 w-(--radix-popover-trigger-width) min-w-56 animate-appear overflow-hidden rounded bg-surface shadow-float outline-none"
        >
          <ComboboxPanel
            options={options}
            chosen={chosen}
            multiple={props.multiple ?? false}
            onPick={pick}
            onBackspace={() => drop(chosen.at(-1)?.value)}
            onSearch={onSearch}
            onCreate={onCreate}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
