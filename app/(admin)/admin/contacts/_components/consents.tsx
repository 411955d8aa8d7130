import { useLocale, useTranslations } from 'next-intl';
import { formatMoment } from '@/lib/dates/format';
import { languageName } from '@/lib/i18n/locales';
import type { ListedConsent } from '@/lib/privacy/list-consents';

/** What a contact agreed to: when, from where, which version, and the words themselves. */
export function Consents({ consents, timeZone }: { consents: readonly ListedConsent[]; timeZone: string }) {
  const t = useTranslations('contacts.consent');
  const locale = useLocale();
  return (
    <ul className="border-line border-t">
      {consents.map((consent) => (
        <li key={consent.id} className="border-line border-b py-3">
          <p className="font-medium">
            {t(`kind.${consent.kind}`, { at: formatMoment(consent.agreedAt, locale, timeZone) })}
          </p>
          <p className="wrap-any text-muted text-sm">
            {t('version', { version: consent.version })}
            {' · '}
            {languageName(consent.language, locale)}
            {consent.ip && (
              <>
                {' · '}
                <bdi>{consent.ip}</bdi>
              </>
            )}
            {consent.url && (
              <>
                {' · '}
                <a
                  href={consent.url}
                  target="_blank"
                  rel="noreferrer"
                  className="underline underline-offset-2"
                >
                  <bdi>{consent.url}</bdi>
                </a>
              </>
            )}
          </p>
          {consent.text && (
            <details className="mt-1">
              <summary className="text-sm underline underline-offset-2">{t('words')}</summary>
              <p className="wrap-any mt-2 max-w-160 whitespace-pre-line text-sm">{consent.text}</p>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
