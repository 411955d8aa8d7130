import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EmailPreview } from '@/components/mail/email-preview';
import { EmailStatePill } from '@/components/mail/email-state-pill';
import { Banner } from '@/components/ui/banner';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { getEmail } from '@/lib/mail/get-email';
import { isOwnReason } from '@/lib/mail/own-reasons';
import { EmailFacts } from './_components/email-facts';
import { RetryButton } from './_components/retry-button';
import { SecretLink } from './_components/secret-link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('emailLog'))('title') };
}

export default async function LoggedEmail({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireStaff('email-log:view');
  const email = await getEmail(viewer, (await params).id);
  if (!email) notFound();
  const [t, sample] = await Promise.all([getTranslations('emailLog'), getTranslations('sample')]);
  const titleOf = (state: typeof email.state) =>
    state === 'queued' ? t('triesAgain') : state === 'bounced' ? t('bouncedTitle') : t('failedTitle');
  return (
    <>
      <PageHead
        back={
          <Link href="/admin/email-log" className="hover:text-ink hover:underline">
            {t('title')}
          </Link>
        }
        title={email.subject}
        meta={<EmailStatePill state={email.state} />}
        action={email.retryable && <RetryButton id={email.id} />}
      />
      {email.toSample && <Banner className="mb-4">{sample('emailKept')}</Banner>}
      {email.lastError && (
        <Banner
          tone={email.state === 'queued' ? 'amber' : 'red'}
          className="mb-4"
          title={titleOf(email.state)}
        >
          {isOwnReason(email.lastError) ? t(`reason.${email.lastError}`) : email.lastError}
        </Banner>
      )}
      {email.holdsLink && <SecretLink id={email.id} />}
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <EmailFacts email={email} />
        <div className="min-w-0">
          <EmailPreview html={email.html} title={t('content')} />
          <details className="mt-3">
            <summary className="text-muted hover:text-ink">{t('plainText')}</summary>
            <pre className="wrap-any mt-2 whitespace-pre-wrap rounded border border-line bg-surface p-3 font-sans">
              {email.text}
            </pre>
          </details>
        </div>
      </div>
    </>
  );
}
