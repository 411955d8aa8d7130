import { Banner } from '@/components/ui/banner';
import type { SignedInContact } from '@/lib/auth/viewers';
import { fullName } from '@/lib/contacts/full-name';
import { formatMoment } from '@/lib/dates/format';
import { directionOf } from '@/lib/i18n/locales';
import { staffLocale } from '@/lib/i18n/resolve-locale';
import { translatorFor } from '@/lib/i18n/translator';
import { EndOpened } from './end-opened';

type Props = {
  viewer: SignedInContact;
  opened: NonNullable<SignedInContact['opened']>;
  company: { language: string; timeZone: string };
};

/** Says on every page that it is staff who look, as whom and until when; in their language, which the page's is not. */
export function OpenedBanner({ viewer, opened: { by, until }, company }: Props) {
  const locale = staffLocale(by, company.language);
  const t = translatorFor(locale, 'portal');
  return (
    <aside
      lang={locale}
      dir={directionOf(locale)}
      className="sticky top-0 z-20 border-line border-b bg-amber-soft"
    >
      <div className="mx-auto w-full max-w-[55rem] px-(--page-side)">
        <Banner
          tone="amber"
          className="px-0"
          title={t('opened.who', { staff: fullName(by), contact: fullName(viewer) })}
          action={<EndOpened contactId={viewer.id} label={t('opened.end')} />}
        >
          <p className="text-sm phone:hidden">
            {t('opened.what', { time: formatMoment(until, locale, company.timeZone) })}
          </p>
        </Banner>
      </div>
    </aside>
  );
}
