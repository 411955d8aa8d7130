import { staffTranslatorFor } from '@/lib/i18n/translator';
import type { Outcome } from './decide-rows';

const MOST_LETTERS = 60;

const shortened = (text: string) => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line;
};

/** Why rows are left out, in the reader's language; nothing for rows that are not. */
export function reasonsIn(locale: string): (outcome: Outcome) => string[] {
  const t = staffTranslatorFor(locale, 'imports');
  const errors = staffTranslatorFor(locale, 'errors');
  return (outcome) => {
    if (outcome.kind === 'error') {
      return outcome.problems.map(({ field, value, code, params }) => {
        const reason = errors(code, params);
        if (field === null) return reason;
        const what = { field: t(`fields.${field}`), reason };
        return value.trim() ? t('wrongValue', { ...what, value: shortened(value) }) : t('wrong', what);
      });
    }
    if (outcome.kind !== 'skipped') return [];
    const { reason, customer, row } = outcome;
    if (reason === 'header') return [t('skipped.header')];
    if (reason === 'person') {
      return [
        customer ? t('skipped.person', { name: customer.name }) : t('skipped.personRow', { row: row ?? 0 }),
      ];
    }
    return [
      customer
        ? t(`skipped.${reason}`, { name: customer.name })
        : t(`skipped.${reason}Row`, { row: row ?? 0 }),
    ];
  };
}
