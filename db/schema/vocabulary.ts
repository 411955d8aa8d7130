/**
 * The closed lists that rows are made of. They stand apart from the tables, without an import, so that forms
 * in the browser can share them with the checks in the database.
 */
/** Representatives see the customers that they are assigned to; the others see all. */
export const STAFF_ROLES = ['administrator', 'staff', 'representative'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const CONTACT_PERMISSIONS = [
  'invoices',
  'estimates',
  'contracts',
  'proposals',
  'support',
  'projects',
] as const;
export type ContactPermission = (typeof CONTACT_PERMISSIONS)[number];

export const NOTIFICATIONS = [
  'invoice',
  'estimate',
  'credit_note',
  'contract',
  'ticket',
  'project',
  'task',
] as const;
export type Notification = (typeof NOTIFICATIONS)[number];

export const TEXT_DIRECTIONS = ['ltr', 'rtl'] as const;
export type TextDirection = (typeof TEXT_DIRECTIONS)[number];

export const DOCUMENT_KINDS = ['estimate', 'invoice', 'credit_note', 'proposal'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const ANSWERS = ['accepted', 'declined'] as const;
export type Answer = (typeof ANSWERS)[number];

/** How an acceptance was signed: by hand on the screen, or by a name that was typed. */
export const SIGNATURE_KINDS = ['drawn', 'typed'] as const;
export type SignatureKind = (typeof SIGNATURE_KINDS)[number];

export const DOCUMENT_ORIGINS = ['converted', 'copied', 'revised'] as const;
export type DocumentOrigin = (typeof DOCUMENT_ORIGINS)[number];

export const ACCESS_LINK_KINDS = ['invitation', 'reset', 'sign_in'] as const;
export type AccessLinkKind = (typeof ACCESS_LINK_KINDS)[number];

/** `kept`: there is no mail provider, the message stays in the log for an administrator to read. */
export const EMAIL_STATES = [
  'queued',
  'sent',
  'delayed',
  'delivered',
  'bounced',
  'complained',
  'failed',
  'kept',
] as const;
export type EmailState = (typeof EMAIL_STATES)[number];

export const GROUP_COLORS = ['grey', 'green', 'blue', 'amber', 'red', 'violet', 'teal', 'pink'] as const;
export type GroupColor = (typeof GROUP_COLORS)[number];

/** A line is sold; a heading names what follows it, a subtotal adds up what goes before. */
export const LINE_KINDS = ['line', 'heading', 'subtotal'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export const SCHEDULE_UNITS = ['day', 'week', 'month', 'year'] as const;
export type ScheduleUnit = (typeof SCHEDULE_UNITS)[number];

/** How far a run of a schedule takes its invoice. */
export const SCHEDULE_MODES = ['draft', 'issue', 'send'] as const;
export type ScheduleMode = (typeof SCHEDULE_MODES)[number];

export const RUN_OUTCOMES = ['made', 'skipped', 'failed'] as const;
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

/** Whose sales are summed up: everybody's once, each group's, and those of customers in no group. */
export const SALES_PARTS = ['all', 'group', 'ungrouped'] as const;
export type SalesPart = (typeof SALES_PARTS)[number];

export const TAX_KINDS = ['vat', 'surcharge', 'withholding'] as const;

/** VAT category codes of EN 16931. */
export const TAX_CATEGORIES = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'] as const;

/** What a registration can ask for beside first name and email. */
export const REGISTRATION_FIELDS = ['lastName', 'company', 'taxId', 'phone', 'address'] as const;

/** What somebody agreed to, of whom we know when and to which words. */
export const CONSENT_KINDS = ['registration_terms'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** A postal address as rows keep it; `country` is ISO 3166-1 alpha-2. */
export type PostalAddress = {
  street: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
};

export const TICKET_CHOICE_KINDS = ['department', 'priority', 'status'] as const;
export type TicketChoiceKind = (typeof TICKET_CHOICE_KINDS)[number];

export const TICKET_TONES = ['amber', 'red', 'green', 'blue', 'grey', 'plain'] as const;
export type TicketTone = (typeof TICKET_TONES)[number];

/** A reply is read by both sides, a note by staff alone. */
export const TICKET_MESSAGE_KINDS = ['reply', 'note'] as const;
export type TicketMessageKind = (typeof TICKET_MESSAGE_KINDS)[number];

/** Text with formatting as it is stored: a tree of these nodes and nothing else. No HTML is kept anywhere. */
export type RichMark =
  | { type: 'bold' | 'italic' | 'underline' | 'strike' }
  | { type: 'link'; attrs: { href: string } };

export type RichNode =
  | { type: 'text'; text: string; marks?: RichMark[] }
  | { type: 'hardBreak' | 'horizontalRule' }
  | { type: 'heading'; attrs: { level: 2 | 3 }; content?: RichNode[] }
  | { type: 'orderedList'; attrs?: { start: number }; content?: RichNode[] }
  | { type: 'paragraph' | 'bulletList' | 'listItem' | 'blockquote'; content?: RichNode[] };

/** A whole text. */
export type RichText = { type: 'doc'; content: RichNode[] };

export type TextSection = { kind: 'text'; title: string; text: RichText };
/** Where the lines and totals stand among the texts. */
export type LinesSection = { kind: 'lines' };

/** A proposal's sections in their order; the lines stand once among them. */
export type ProposalContent = (TextSection | LinesSection)[];
