import type { Limit } from '@/lib/auth/attempts';

/** How often a session may write below documents, of whatever kind. */
export const commentLimits = (sessionId: string): readonly Limit[] => [
  { key: `comment:session:${sessionId}`, tries: 20, minutes: 15 },
];
