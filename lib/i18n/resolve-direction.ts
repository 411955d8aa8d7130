import 'server-only';
import { headers } from 'next/headers';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { directionOf } from './locales';
import { linkedBy, PATH_HEADER, resolveLocale } from './resolve-locale';

/**
 * The writing direction of this request's page: that of its language, unless a contact chose another for
 * what it reads. It belongs on `<html>`, since styles and what floats over the page ask there.
 */
export async function resolveDirection(): Promise<'ltr' | 'rtl'> {
  const path = (await headers()).get(PATH_HEADER) ?? '/';
  const reader = path.startsWith('/portal') ? await signedInContact() : await linkedBy(path);
  const chosen = reader?.direction;
  return chosen ?? directionOf(await resolveLocale());
}
