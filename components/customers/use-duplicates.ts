'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import type { ActionResult } from '@/lib/actions/errors';

type Typed = {
  company: string;
  taxId: string;
  email: string;
  country: string;
  exceptCustomerId: string | null;
};
type Twin = { id: string; name: string };
export type FoundDuplicates = {
  company: Twin | null;
  taxId: Twin | null;
  email: Twin | null;
  taxIdDoubtful: boolean;
};

/** Asks which customers already have what is typed. */
export type FindDuplicates = (typed: Typed) => Promise<ActionResult<FoundDuplicates>>;

const NONE: FoundDuplicates = { company: null, taxId: null, email: null, taxIdDoubtful: false };

/**
 * Who already has the company name, tax id or email, 400 ms after the last key. Answers to older questions are
 * dropped, and a question that fails is none: this only points things out.
 */
export function useDuplicates(find: FindDuplicates, typed: Typed): FoundDuplicates {
  const [found, setFound] = useState(NONE);
  const ask = useEffectEvent((question: Typed) => find(question));
  const { company, taxId, email, country, exceptCustomerId } = typed;
  useEffect(() => {
    if (!company.trim() && !taxId.trim() && !email.trim()) {
      setFound(NONE);
      return;
    }
    let late = false;
    const timer = setTimeout(async () => {
      const answer = await ask({ company, taxId, email, country, exceptCustomerId }).catch(() => null);
      if (!late && answer?.ok) setFound(answer.data);
    }, 400);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [company, taxId, email, country, exceptCustomerId]);
  return found;
}
