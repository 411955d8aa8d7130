import { ForgottenPage } from '../../_components/forgotten-page';
import { titled } from '../../_components/titled';

export const generateMetadata = titled('forgot.title');

export default function Page() {
  return <ForgottenPage side="contact" />;
}
