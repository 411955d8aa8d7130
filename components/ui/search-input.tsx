'use client';

import { Search, X } from 'lucide-react';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useTransition } from 'react';
import { Spinner } from './spinner';

/**
 * Searches the list below by putting what is typed into the address, shortly after the last key.
 * `resets` are the parameters that a new search makes meaningless: the paging key.
 */
export function SearchInput({
  label,
  param = 'q',
  resets = ['after', 'before'],
}: {
  label: string;
  param?: string;
  resets?: readonly string[];
}) {
  const t = useTranslations('ui');
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const current = params.get(param) ?? '';
  const [pending, start] = useTransition();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(current);

  // The address changed by other hands (back, a filter cleared): follow it, but never over what is being typed.
  useEffect(() => {
    if (input.current && current !== asked.current) input.current.value = current;
    asked.current = current;
  }, [current]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function search(text: string, wait: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const next = new URLSearchParams(params);
      for (const each of resets) next.delete(each);
      if (text.trim()) next.set(param, text.trim());
      else next.delete(param);
      asked.current = text.trim();
      start(() => router.replace(`${pathname}?${next}`, { scroll: false }));
    }, wait);
  }

  return (
    <search className="relative block">
      <Search
        aria-hidden
        className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-4 text-muted"
      />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        defaultValue={current}
        maxLength={200}
        onChange={(event) => search(event.target.value, 250)}
        onKeyDown={(event) => event.key === 'Enter' && search(event.currentTarget.value, 0)}
        className="field h-control ps-8 pe-8 text-control"
      />
      {pending ? (
        <Spinner className="absolute inset-y-0 end-2 items-center text-muted" />
      ) : (
        current && (
          <button
            type="button"
            aria-label={t('clear')}
            onClick={() => {
              if (input.current) input.current.value = '';
              input.current?.focus();
              search('', 0);
            }}
            className="absolute inset-y-1 end-1 flex w-6 items-center justify-center rounded-sm text-muted hover:bg-hover hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </button>
        )
      )}
    </search>
  );
}
