import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { PageHead } from '@/components/ui/page-head';
import { requireContact } from '@/lib/auth/require-contact';
import { Home } from './_components/home';
import { HomeSkeleton } from './_components/home-skeleton';
import { titled } from './_components/titled';

export const generateMetadata = titled('home');

export default async function PortalHome() {
  const viewer = await requireContact('always');
  const t = await getTranslations('portal.home');
  return (
    <>
      <PageHead title={t('title', { name: viewer.firstName })} />
      <Suspense fallback={<HomeSkeleton />}>
        <Home viewer={viewer} />
      </Suspense>
    </>
  );
}
