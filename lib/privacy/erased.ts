/** `.invalid` leads nowhere, by RFC 2606. */
const DOMAIN = 'erased.invalid';

/** What stands in the place of an email address that was erased: unique, as the contacts' key wants it. */
export const erasedEmail = (id: string): string => `${id}@${DOMAIN}`;

/** Whether an email is for somebody whose data was erased: it is never sent again. */
export const isErasedEmail = (email: string): boolean => email.endsWith(`@${DOMAIN}`);
