import { redirect } from 'next/navigation';

export default function Settings() {
  redirect('/admin/settings/company');
}
