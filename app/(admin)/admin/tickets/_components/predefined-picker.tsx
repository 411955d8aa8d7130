'use client';

import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { fillReplyAction } from '../actions';

/** Puts a predefined reply, filled in for the ticket, under what is being written. */
export function PredefinedPicker({
  ticketId,
  replies,
  onText,
}: {
  ticketId: string;
  replies: readonly { id: string; name: string }[];
  onText: (text: string) => void;
}) {
  const t = useTranslations('tickets');
  const e = useTranslations('errors');
  async function insert(id: string) {
    const result = await fillReplyAction({ id, ticketId }).catch(() => null);
    if (result?.ok) onText(result.data.text);
    else toast({ title: e(result?.error.code ?? 'not_sent', result?.error.params), tone: 'red' });
  }
  return (
    <Select
      aria-label={t('predefined')}
      value=""
      onChange={(event) => event.target.value && void insert(event.target.value)}
    >
      <option value="">{t('insertPredefined')}</option>
      {replies.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
