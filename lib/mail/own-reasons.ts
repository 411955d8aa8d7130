/** Why an email failed, where we say so and not the provider: the rest of `last_error` is in the provider's words. */
const OWN_REASONS = ['uncertain', 'link_unreadable', 'payment_void'] as const;
export type OwnReason = (typeof OWN_REASONS)[number];

export const isOwnReason = (text: string): text is OwnReason =>
  (OWN_REASONS as readonly string[]).includes(text);
