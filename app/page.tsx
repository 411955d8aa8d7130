import { redirect } from 'next/navigation';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import { currentCompany } from '@/lib/company/read-company';

/** Nobody lives at the root: it leads each to where they belong. */
export default async function Root() {
  if (!(await currentCompany())) redirect('/setup');
  if (await signedInStaff()) redirect('/admin');
  if (await signedInContact()) redirect('/portal');
  redirect('/authentication/login');
}
