import { redirect } from 'next/navigation';

/** Reports begin with the groups. */
export default function Reports(): never {
  redirect('/admin/reports/groups');
}
