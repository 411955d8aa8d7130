import { NewPasswordPage } from '../../../_components/new-password-page';
import { titled } from '../../../_components/titled';

export const generateMetadata = titled('newPassword.title');

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  return <NewPasswordPage side="staff" token={(await params).token} />;
}
