'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { cn } from './cn';

/** Twelve hues of one weight: they stand beside each other without one shouting. */
const palette = [
  '#2f6f4f',
  '#3d8f8a',
  '#3b7fb5',
  '#4f63c4',
  '#7a55b8',
  '#a8508f',
  '#c0485a',
  '#c7643a',
  '#b98a2b',
  '#7f8f3a',
  '#7a6a5a',
  '#6b7280',
] as const;

/** A colour from a small palette, or any other by the browser's picker. Sends `#rrggbb` under `name`. */
export function ColourInput({
  name,
  id,
  value,
  defaultValue = palette[0],
  onValueChange,
  label,
  ...aria
}: {
  name: string;
  id?: string;
  value?: string;
  defaultValue?: string;
  onValueChange?: (colour: string) => void;
  /** Names the group of swatches for screen readers. */
  label: string;
  'aria-describedby'?: string;
}) {
  const t = useTranslations('ui');
  const made = useId();
  const [own, setOwn] = useState(defaultValue);
  const current = (value ?? own).toLowerCase();
  const choose = (colour: string) => {
    setOwn(colour);
    onValueChange?.(colour);
  };
  const other = !palette.some((colour) => colour === current);
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={aria['aria-describedby']}
      className="flex flex-wrap items-center gap-2"
    >
      <input type="hidden" name={name} value={current} />
      {palette.map((colour, index) => (
        <input
          key={colour}
          id={index === 0 ? id : undefined}
          type="radio"
          name={`${made}-swatch`}
          aria-label={colour}
          checked={colour === current}
          onChange={() => choose(colour)}
          className="size-6 appearance-none rounded-full border-2 border-surface ring-line ring-1 checked:ring-2 checked:ring-ink pointer-coarse:size-8"
          style={{ backgroundColor: colour }}
        />
      ))}
      <input
        type="color"
        aria-label={t('otherColour')}
        value={current}
        onChange={(event) => choose(event.target.value)}
        className={cn('h-6 w-10 rounded-sm border border-line bg-surface p-0.5', other && 'border-ink')}
      />
    </div>
  );
}
