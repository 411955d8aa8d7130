import { Archive } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Pill, type Tone } from '@/components/ui/pill';
import type { EmailState } from '@/lib/mail/email-filter';

const TONES: Record<EmailState, Tone> = {
  queued: 'amber',
  sent: 'blue',
  delayed: 'amber',
  delivered: 'green',
  bounced: 'red',
  complained: 'red',
  failed: 'red',
  kept: 'plain',
};

/** How far an email has come. */
export function EmailStatePill({ state }: { state: EmailState }) {
  const t = useTranslations('emailLog');
  return (
    <Pill tone={TONES[state]} icon={state === 'kept' ? <Archive aria-hidden /> : undefined}>
      {t(`state.${state}`)}
    </Pill>
  );
}
