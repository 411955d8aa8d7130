import { SignInPage } from '../../_components/sign-in-page';
import { titled } from '../../_components/titled';

export const generateMetadata = titled('signIn.title');

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  return <SignInPage side="contact" next={(await searchParams).next} />;
}
