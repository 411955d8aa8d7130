import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Banner } from '@/components/ui/banner';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { getItem } from '@/lib/items/get-item';
import { ItemForm } from '../_components/item-form';
import { itemOptions } from '../_components/item-options';
import { RetireItem } from '../_components/retire-item';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('items'))('edit') };
}

export default async function ItemPage({ params }: PageProps<'/admin/items/[id]'>) {
  const viewer = await requireStaff('items:view', 'items:edit');
  const item = (await getItem(viewer, (await params).id)) ?? notFound();
  const [t, options] = await Promise.all([
    getTranslations('items'),
    itemOptions(viewer, await getLocale(), item),
  ]);
  return (
    <>
      <PageHead
        title={item.name}
        back={<Link href="/admin/items">{t('title')}</Link>}
        action={<RetireItem item={item} />}
      />
      {!item.active && (
        <Banner tone="amber" className="mb-4">
          {t('retiredBanner')}
        </Banner>
      )}
      <ItemForm options={options} item={item} />
    </>
  );
}
