import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { mayStaff } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { groupChoices } from '@/lib/groups/group-choices';
import { countryNames } from '@/lib/i18n/names';
import { getImport } from '@/lib/imports/get-import';
import { sampleColumns } from '@/lib/imports/sample-columns';
import { ChoicesForm } from '../_components/choices-form';
import { ImportDone } from '../_components/import-done';
import { ImportSteps } from '../_components/import-steps';
import { ReadingForm } from '../_components/reading-form';

type Props = PageProps<'/admin/customers/import/[id]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') };
}

/** An import: which column is what, as long as it is open; what came of it when it is done. */
export default async function OneImportPage({ params }: Props) {
  const viewer = await requireStaff('customers:view', 'customers:create');
  const found = await getImport(viewer, (await params).id);
  if (!found) notFound();
  const [t, locale, groups] = await Promise.all([
    getTranslations('imports'),
    getLocale(),
    groupChoices(viewer),
  ]);
  const head = (
    <PageHead
      title={found.fileName ?? t('pasted')}
      back={<Link href="/admin/customers/import">{t('title')}</Link>}
    />
  );
  if (found.state.kind === 'done') {
    return (
      <>
        {head}
        <ImportSteps at="done" />
        <ImportDone found={found} mayUndo={mayStaff(viewer.role, 'customers:delete')} />
      </>
    );
  }
  const columns = sampleColumns(found);
  const { reading, choices } = found.settings;
  return (
    <>
      {head}
      <ImportSteps at="columns" />
      <ReadingForm id={found.id} reading={reading} />
      <ChoicesForm
        // Other columns are another form; the same ones in another encoding are not.
        key={JSON.stringify([reading.header, reading.delimiter, columns.map(({ name }) => name)])}
        id={found.id}
        choices={choices}
        columns={columns}
        groups={groups}
        countries={countryNames(locale)}
      />
    </>
  );
}
