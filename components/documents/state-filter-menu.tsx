'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { FilterMenu } from '@/components/ui/filter-menu';
import type { ActionResult } from '@/lib/actions/errors';
import type { DocumentFilter } from '@/lib/documents/document-filter';
import { stateFilters } from '@/lib/documents/state-filters';
import type { DocumentKind } from '@/lib/documents/states';
import { documentsHref } from './documents-href';

export type CountStates = (filter: Record<string, string>) => Promise<ActionResult<Record<string, number>>>;

type Props = {
  kind: DocumentKind;
  filter: Pick<DocumentFilter, 'state' | 'search' | 'customerId'>;
  /** The same as the address has it. */
  params: Record<string, string>;
  count: CountStates;
};

/** The states of a kind, and what is late beside them; how many are in each is counted when somebody looks. */
export function StateFilterMenu({ kind, filter, params, count }: Props) {
  const t = useTranslations('documents');
  const format = useFormatter();
  const [counts, setCounts] = useState<Record<string, number>>({});
  const { state: _, ...rest } = filter;
  return (
    <FilterMenu
      label={t('stateLabel')}
      clearHref={documentsHref(kind, { ...rest, state: null })}
      onOpenChange={async (open) => {
        if (!open) return;
        const result = await count(params).catch(() => null);
        // Without an answer the menu does what it is for all the same.
        if (result?.ok) setCounts(result.data);
      }}
      options={stateFilters(kind).map((state) => {
        const number = counts[state];
        return {
          label: t(`state.${state}`, { kind }),
          href: documentsHref(kind, { ...rest, state }),
          current: filter.state === state,
          count: number === undefined ? undefined : format.number(number),
        };
      })}
    />
  );
}
