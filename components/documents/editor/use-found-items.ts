'use client';

import { useEffect, useState } from 'react';
import type { FoundItem } from '@/lib/items/find-items';
import { useLines } from './line-context';

const SHORTEST = 2;
const LONGEST = 100;
const PAUSE = 150;
const NOTHING: readonly FoundItem[] = [];

/** What the catalogue has for a text, asked shortly after the last key; several lines of text are nobody's name. */
export function useFoundItems(text: string): readonly FoundItem[] {
  const { search } = useLines();
  const [answer, setAnswer] = useState<{ to: string; items: readonly FoundItem[] } | null>(null);
  const wanted = text.trim();
  const asks =
    search !== null && wanted.length >= SHORTEST && wanted.length <= LONGEST && !text.includes('\n');
  useEffect(() => {
    if (!asks) return;
    let stale = false;
    const timer = setTimeout(() => {
      // Offering is a help: where it fails, the line is written by hand.
      search(wanted).then(
        (items) => !stale && setAnswer({ to: wanted, items }),
        () => {},
      );
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asks, search, wanted]);
  return asks && answer?.to === wanted ? answer.items : NOTHING;
}
