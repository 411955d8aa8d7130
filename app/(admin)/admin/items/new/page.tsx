import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/require-staff';
import { ItemForm } from '../_components/item-form';
import { itemOptions } from '../_components/item-options';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('items'))('new') };
}

export default async function NewItemPage() {
  const viewer = await requireStaff('items:view', 'items:edit');
  const [t, options] = await Promise.all([
    getTranslations('items'),
    itemOptions(viewer, await getLocale(), null),
  ]);
  return (
    <>
      <PageHead title={t('new')} />
      <ItemForm options={options} submissionId={randomUUID()} />
    </>
  );
}
