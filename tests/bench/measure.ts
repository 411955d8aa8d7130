/** Of one row: how many were measured, how long they took, and how many a second came out. */
export type Timing = { n: number; p50_ms: number; p95_ms: number; per_s: number };

export type Plan = {
  /** Measured, after the warm-up. */
  n: number;
  warmUp: number;
  /** How many are under way at a time. */
  atOnce?: number;
};

/**
 * Runs `work` over and over with numbers from 0 on, the first ones unmeasured: a process that has just started
 * compiles its code, and a database reads its pages.
 */
export async function measure(
  { n, warmUp, atOnce = 1 }: Plan,
  work: (at: number) => Promise<unknown>,
): Promise<Timing> {
  await inLanes(warmUp, atOnce, work);
  const times: number[] = [];
  const begun = performance.now();
  await inLanes(n, atOnce, async (at) => {
    const start = performance.now();
    await work(warmUp + at);
    times.push(performance.now() - start);
  });
  return timingOf(times, performance.now() - begun);
}

/** What times in milliseconds come to, all of which were taken in so many milliseconds. */
export function timingOf(times: readonly number[], inAll: number): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const n = sorted.length;
  return {
    n,
    p50_ms: percentile(sorted, 50),
    p95_ms: percentile(sorted, 95),
    per_s: n / (inAll / 1000),
  };
}

/** The value that so many percent of the sorted ones do not exceed (nearest rank). */
const percentile = (sorted: readonly number[], percent: number): number =>
  sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;

/** Each lane takes the next number as soon as it is done with its last. */
async function inLanes(n: number, lanes: number, work: (at: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < n) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, n) }, lane));
}
