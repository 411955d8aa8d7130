import { useLocale, useTranslations } from 'next-intl';
import { FormSection } from '@/components/ui/form-section';
import { Pill } from '@/components/ui/pill';
import type { ActionResult } from '@/lib/actions/errors';
import type { Device } from '@/lib/auth/device';
import type { ListedSession } from '@/lib/auth/list-sessions';
import { formatMoment } from '@/lib/dates/format';
import { EndOthers, EndSession } from './end-session';

type Props = {
  sessions: readonly ListedSession[];
  timeZone: string;
  endOne: (input: { id: string }) => Promise<ActionResult<void>>;
  endOthers: (input: Record<string, never>) => Promise<ActionResult<void>>;
};

/** Where somebody is signed in, to be ended one by one or all but this one. */
export function SessionsSection({ sessions, timeZone, endOne, endOthers }: Props) {
  const t = useTranslations('common.sessions');
  const locale = useLocale();
  const nameOf = ({ browser, system }: Device) =>
    browser && system ? t('device', { browser, system }) : (browser ?? system ?? t('unknownDevice'));
  return (
    <div className="mt-8 border-line border-t pt-6">
      <FormSection title={t('title')} help={t('help')}>
        <ul className="border-line border-t">
          {sessions.map(({ id, device, ip, lastSeenAt, own }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-3">
              <div className="min-w-0 flex-1 basis-52">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
                  <bdi>{nameOf(device)}</bdi>
                  {own && <Pill tone="green">{t('own')}</Pill>}
                </p>
                <p className="wrap-any text-muted text-sm">
                  {t('lastSeen', { at: formatMoment(lastSeenAt, locale, timeZone) })}
                  {ip && (
                    <>
                      {' · '}
                      <bdi>{ip}</bdi>
                    </>
                  )}
                </p>
              </div>
              {!own && <EndSession id={id} device={nameOf(device)} action={endOne} />}
            </li>
          ))}
        </ul>
        {sessions.length > 1 && <EndOthers action={endOthers} />}
      </FormSection>
    </div>
  );
}
