import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { requireStaff } from '@/lib/auth/require-staff';
import { languageChoices } from '@/lib/i18n/language-choices';
import { getStaff } from '@/lib/staff/get-staff';
import { StaffAccess } from '../_components/staff-access';
import { StaffForm } from '../_components/staff-form';
import { StaffHead } from '../_components/staff-head';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('title') };
}

export default async function StaffMemberPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireStaff('staff:view', 'staff:edit');
  const id = z.uuid().safeParse((await params).id);
  const person = id.success ? await getStaff(viewer, id.data) : null;
  if (!person) notFound();
  const { form, active, hasPassword } = person;
  const languages = languageChoices(await getLocale());
  return (
    <>
      <StaffHead title={<bdi>{`${form.firstName} ${form.lastName}`.trim()}</bdi>} />
      <StaffAccess id={form.id} active={active} hasPassword={hasPassword} self={form.id === viewer.id} />
      <StaffForm key={form.version} initial={form} languages={languages} />
    </>
  );
}
