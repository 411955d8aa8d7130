import type { useTranslations } from 'next-intl';
import type { TimelineEntry } from '@/lib/customers/customer-timeline';
import { isolated } from '@/lib/i18n/isolate';

type Translate = ReturnType<typeof useTranslations<'audit'>>;
type Key = Parameters<Translate>[0];

/** The sentence for an entry of the audit log; its plain name for an action that has none. */
export function describeEntry(t: Translate, { action, subjectName }: TimelineEntry): string {
  const key = `done.${action}` as Key;
  return t.has(key) ? t(key, { name: subjectName }) : action;
}

const isPair = (value: unknown): value is [unknown, unknown] => Array.isArray(value) && value.length === 2;

/** The fields that an edit changed, each with what it was and is where that is short enough to be read. */
export function changedFields(t: Translate, { action, changes }: TimelineEntry): string[] {
  if (!action.endsWith('.updated')) return [];
  return Object.entries(changes)
    .filter(([field, change]) => isPair(change) && t.has(`field.${field}` as Key))
    .map(([field, change]) => {
      const name = t(`field.${field}` as Key);
      const [before = '', after = ''] = (change as [unknown, unknown]).map(short);
      return before === null || after === null
        ? name
        : t('changed', { name, before: isolated(before) || '–', after: isolated(after) || '–' });
    });
}

/** A plain value as text; null for what takes more than a line to say. */
function short(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.length <= 60 ? value : null;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
    const text = value.join(', ');
    return text.length <= 60 ? text : null;
  }
  return null;
}
