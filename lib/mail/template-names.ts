/** Every email that the system sends. Client components may import this file. */
export const TEMPLATE_NAMES = [
  'welcome',
  'set_password',
  'contact_password_reset',
  'staff_invitation',
  'staff_password_reset',
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** Whom a template writes to. */
export const TEMPLATE_SIDES: Record<TemplateName, 'contact' | 'staff'> = {
  welcome: 'contact',
  set_password: 'contact',
  contact_password_reset: 'contact',
  staff_invitation: 'staff',
  staff_password_reset: 'staff',
};

export const isTemplateName = (text: string): text is TemplateName =>
  (TEMPLATE_NAMES as readonly string[]).includes(text);
