/** Statuses that the program leads to: they may be named otherwise, and stay on offer. */
export const ALWAYS_THERE: readonly string[] = ['open', 'answered', 'closed'];
