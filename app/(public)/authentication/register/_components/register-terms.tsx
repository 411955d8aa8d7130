import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';

export type ShownTerms = { version: string; text: string; url: string | null };

/** What a registrant agrees to: the words themselves, the address where they stand, and the box to check. */
export function RegisterTerms({
  terms,
  agreed,
  error,
}: {
  terms: ShownTerms;
  agreed: boolean;
  error: string | undefined;
}) {
  const t = useTranslations('auth.register');
  return (
    <div className="flex flex-col gap-2">
      {terms.text && (
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
          tabIndex={0}
          aria-label={t('terms')}
          className="wrap-any max-h-48 overflow-y-auto whitespace-pre-line rounded border border-line-firm p-3 text-sm"
        >
          {terms.text}
        </section>
      )}
      <input type="hidden" name="termsVersion" value={terms.version} />
      <Checkbox
        name="terms"
        defaultChecked={agreed}
        label={
          terms.url
            ? t.rich('agreeLink', {
                link: (words) => (
                  <a
                    href={terms.url ?? ''}
                    target="_blank"
                    rel="noreferrer"
                    className="text-accent underline underline-offset-2"
                  >
                    {words}
                  </a>
                ),
              })
            : t('agree')
        }
        error={error}
        aria-required
      />
    </div>
  );
}
