/** A contact's visits as they are kept; null for who has never been here. */
export type StoredVisit = { newsSince: Date | null; lastAt: Date } | null;

/** Who was away this long begins a new visit: until then what was new stays in sight. */
const AWAY_MINUTES = 30;

/**
 * From when on things are new to the visit that `now` belongs to: what came after the last one. Null in the first
 * visit, in which everything would be new.
 */
export function newsSince(stored: StoredVisit, now: Date): Date | null {
  if (!stored) return null;
  const away = now.getTime() - stored.lastAt.getTime() > AWAY_MINUTES * 60_000;
  return away ? stored.lastAt : stored.newsSince;
}
