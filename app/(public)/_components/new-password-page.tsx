import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button-link';
import type { Side } from '@/lib/auth/session-cookies';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import { currentCompany } from '@/lib/company/read-company';
import { personOfLink } from '@/lib/sign-in/set-password-by-link';
import { newStaffPasswordAction } from '../admin/actions';
import { newContactPasswordAction } from '../authentication/actions';
import { FocusPage } from './focus-page';
import { LinkPage } from './link-page';
import { NewPasswordForm } from './new-password-form';

const SIDES = {
  staff: {
    action: newStaffPasswordAction,
    forgotHref: '/admin/forgot',
    home: '/admin',
    signedIn: signedInStaff,
  },
  contact: {
    action: newContactPasswordAction,
    forgotHref: '/authentication/forgot',
    home: '/portal',
    signedIn: signedInContact,
  },
} as const;

/** Where an invitation or a reset leads. Looking at it uses nothing up: mail scanners open every link. */
export async function NewPasswordPage({ side, token }: { side: Side; token: string }) {
  if (!(await currentCompany())) redirect('/setup');
  const { action, forgotHref, home, signedIn } = SIDES[side];
  const [person, viewer, t] = await Promise.all([
    personOfLink(side, token),
    signedIn(),
    getTranslations('auth'),
  ]);
  if (!person) {
    return (
      <FocusPage title={t('link.title')} lead={t('link.lead')}>
        <ButtonLink href={forgotHref} variant="primary" size="lg" className="w-full">
          {t('link.again')}
        </ButtonLink>
        <p className="mt-4 text-muted text-sm">{t(`link.invited.${side}`)}</p>
      </FocusPage>
    );
  }
  const other = viewer && viewer.id !== person.id ? viewer : null;
  return (
    <LinkPage
      title={t('newPassword.title')}
      lead={t('newPassword.lead', { email: person.email })}
      other={other}
      home={home}
    >
      <NewPasswordForm
        action={action}
        token={token}
        email={person.email}
        forgotHref={forgotHref}
        leaves={other?.id}
      />
    </LinkPage>
  );
}
