import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';

type Step = {
  key: 'company' | 'customer' | 'draft' | 'issued';
  done: boolean;
  href: string;
  /** Another way to the same. */
  other?: { href: string; label: string };
};

/** What a new company does first, ticked off as it goes; gone when all of it is done. */
export function FirstSteps({ steps, offer }: { steps: readonly Step[]; offer: ReactNode }) {
  const t = useTranslations('adminNav.firstSteps');
  return (
    <section aria-labelledby="first-steps" className="mb-8 max-w-160">
      <h2 id="first-steps" className="mb-2 text-lg">
        {t('title')}
      </h2>
      <ol className="border-line border-t">
        {steps.map(({ key, done, href, other }) => (
          <li key={key} className="flex min-h-11 items-center gap-3 border-line border-b py-2">
            {done ? (
              <CircleCheck aria-label={t('done')} className="size-4 shrink-0 text-green" />
            ) : (
              <CircleDashed aria-hidden className="size-4 shrink-0 text-muted" />
            )}
            {done ? (
              <span className="text-muted">{t(key)}</span>
            ) : (
              <Link href={href} className="font-medium hover:text-accent hover:underline">
                {t(key)}
              </Link>
            )}
            {!done && other && (
              <Link href={other.href} className="text-muted hover:text-accent hover:underline">
                {other.label}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {offer && <div className="mt-4 flex flex-wrap items-center gap-3 text-muted">{offer}</div>}
    </section>
  );
}
