/** Every email that the system sends. Client components may import this file. */
export const TEMPLATE_NAMES = [
  'welcome',
  'set_password',
  'contact_password_reset',
  'sign_in_link',
  'registration_verify',
  'registration_known',
  'registration_rejected',
  'invoice_sent',
  'estimate_sent',
  'credit_note_sent',
  'payment_receipt',
  'statement_sent',
  'invoice_due_soon',
  'invoice_overdue',
  'estimate_expiring',
  'proposal_expiring',
  'estimate_accepted',
  'estimate_declined',
  'ticket_opened',
  'ticket_reply',
  'ticket_received',
  'ticket_reply_received',
  'proposal_sent',
  'proposal_accepted',
  'proposal_declined',
  'estimate_comment',
  'estimate_commented',
  'invoice_comment',
  'invoice_commented',
  'credit_note_comment',
  'credit_note_commented',
  'proposal_comment',
  'proposal_commented',
  'registration_received',
  'customer_reminder',
  'files_received',
  'staff_invitation',
  'staff_password_reset',
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** Whom a template writes to. */
export const TEMPLATE_SIDES: Record<TemplateName, 'contact' | 'staff'> = {
  welcome: 'contact',
  set_password: 'contact',
  contact_password_reset: 'contact',
  sign_in_link: 'contact',
  registration_verify: 'contact',
  registration_known: 'contact',
  registration_rejected: 'contact',
  registration_received: 'staff',
  customer_reminder: 'staff',
  files_received: 'staff',
  invoice_sent: 'contact',
  estimate_sent: 'contact',
  credit_note_sent: 'contact',
  payment_receipt: 'contact',
  statement_sent: 'contact',
  invoice_due_soon: 'contact',
  invoice_overdue: 'contact',
  estimate_expiring: 'contact',
  proposal_expiring: 'contact',
  estimate_accepted: 'staff',
  estimate_declined: 'staff',
  ticket_opened: 'contact',
  ticket_reply: 'contact',
  ticket_received: 'staff',
  ticket_reply_received: 'staff',
  proposal_sent: 'contact',
  proposal_accepted: 'staff',
  proposal_declined: 'staff',
  estimate_comment: 'contact',
  estimate_commented: 'staff',
  invoice_comment: 'contact',
  invoice_commented: 'staff',
  credit_note_comment: 'contact',
  credit_note_commented: 'staff',
  proposal_comment: 'contact',
  proposal_commented: 'staff',
  staff_invitation: 'staff',
  staff_password_reset: 'staff',
};

/** The kind of document that a template is about; the others let somebody in. */
const TEMPLATE_DOCUMENTS = {
  invoice_sent: 'invoice',
  estimate_sent: 'estimate',
  credit_note_sent: 'credit_note',
  invoice_due_soon: 'invoice',
  invoice_overdue: 'invoice',
  estimate_expiring: 'estimate',
  proposal_expiring: 'proposal',
  estimate_accepted: 'estimate',
  estimate_declined: 'estimate',
  proposal_sent: 'proposal',
  proposal_accepted: 'proposal',
  proposal_declined: 'proposal',
  estimate_comment: 'estimate',
  estimate_commented: 'estimate',
  invoice_comment: 'invoice',
  invoice_commented: 'invoice',
  credit_note_comment: 'credit_note',
  credit_note_commented: 'credit_note',
  proposal_comment: 'proposal',
  proposal_commented: 'proposal',
} as const satisfies Partial<Record<TemplateName, string>>;
export type DocumentTemplate = keyof typeof TEMPLATE_DOCUMENTS;

export const isDocumentTemplate = (name: TemplateName): name is DocumentTemplate =>
  name in TEMPLATE_DOCUMENTS;

export const templateDocument = (name: DocumentTemplate) => TEMPLATE_DOCUMENTS[name];

/** Emails that tell staff how a customer answered a document. */
export const ANSWERED = [
  'estimate_accepted',
  'estimate_declined',
  'proposal_accepted',
  'proposal_declined',
] as const satisfies readonly TemplateName[];

/** Emails that tell staff what a customer wrote below a document. */
export const COMMENTED = [
  'estimate_commented',
  'invoice_commented',
  'credit_note_commented',
  'proposal_commented',
] as const satisfies readonly TemplateName[];

/** Emails that carry a paper which is no document: they lead nowhere, the paper goes along. */
export const isMoneyTemplate = (name: TemplateName): name is MoneyTemplate =>
  name === 'payment_receipt' || name === 'statement_sent';
export type MoneyTemplate = Extract<TemplateName, 'payment_receipt' | 'statement_sent'>;

/** Emails that tell staff what a customer answered or wrote. */
export const isAnswerTemplate = (name: TemplateName): boolean =>
  (ANSWERED as readonly TemplateName[]).includes(name) || isCommentedTemplate(name);

export const isCommentedTemplate = (name: TemplateName): boolean =>
  (COMMENTED as readonly TemplateName[]).includes(name);

/** Emails that tell of what was written under a ticket. */
export const isTicketTemplate = (name: TemplateName): boolean => name.startsWith('ticket_');

/** Whether an email lets its reader in: one that cannot do so without its link. */
export const needsLink = (name: TemplateName): boolean =>
  !isDocumentTemplate(name) && !isMoneyTemplate(name) && name !== 'registration_rejected';

export const isTemplateName = (text: string): text is TemplateName =>
  (TEMPLATE_NAMES as readonly string[]).includes(text);
