import cluster, { type Worker } from 'node:cluster';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../project.ts';

export type Workers = {
  /** Settles when every one answers requests; rejects when one cannot start at all. */
  ready: Promise<void>;
  /** Rejects when none can be kept alive. */
  failed: Promise<never>;
  /** Lets them finish what they are at, the one with the jobs last. */
  stop: () => Promise<void>;
};

/** Beyond what a worker gives itself for its last answers and jobs. */
const PATIENCE_MS = 20_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Starts web processes that share a port, and replaces each that dies. The first runs the jobs, and so does
 * what replaces it. One that dies again before it was ready waits longer each time.
 */
export function startWorkers(count: number, environment: Record<string, string>): Workers {
  cluster.setupPrimary({
    exec: join(PROJECT, 'scripts/web/worker.ts'),
    args: [],
    cwd: PROJECT,
    execArgv: [...process.execArgv, ...heapLimits()],
  });
  const ready = Promise.withResolvers<void>();
  const failed = Promise.withResolvers<never>();
  // Whoever waits for one of them hears of it; the other must not count as unheard.
  ready.promise.catch(() => {});
  failed.promise.catch(() => {});
  const places: (Worker | null)[] = Array.from({ length: count }, () => null);
  const answering = new Set<number>();
  let begun = false;
  let stopping = false;

  const fork = (place: number, failures: number): void => {
    if (stopping) return;
    const worker = cluster.fork({ ...environment, CLIENTELA_JOBS: place === 0 ? '1' : '' });
    places[place] = worker;
    let tries = failures;
    worker.on('message', (message) => {
      if (message !== 'ready') return;
      tries = 0;
      answering.add(place);
      if (answering.size < count) return;
      begun = true;
      ready.resolve();
    });
    worker.on('exit', (code, signal) => {
      places[place] = null;
      answering.delete(place);
      if (stopping) return;
      const error = new Error(`A web process ended with ${signal ?? code}.`);
      if (!begun) {
        ready.reject(error);
        failed.reject(error);
        return;
      }
      console.error(`${error.message} Starting another one.`);
      setTimeout(
        () => fork(place, tries + 1),
        tries === 0 ? 0 : Math.min(250 * 2 ** tries, LONGEST_PAUSE_MS),
      );
    });
  };
  for (let place = 0; place < count; place++) fork(place, 0);

  return {
    ready: ready.promise,
    failed: failed.promise,
    stop: async () => {
      stopping = true;
      const [jobs, ...others] = places;
      await Promise.all(others.map(stopOne));
      await stopOne(jobs ?? null);
    },
  };
}

/**
 * How much of the machine's memory a web process may use, in MB. Left alone V8 lets garbage pile up to a multiple of what is
 * in use where there is much memory, and two processes hold twice of that; asked to keep to less it works no longer.
 * What `NODE_OPTIONS` says of it counts instead.
 */
function heapLimits(): string[] {
  if (process.env.NODE_OPTIONS?.includes('space-size')) return [];
  const megabytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY) / 2 ** 20;
  return [`--max-old-space-size=${Math.min(1024, Math.floor(megabytes / 4))}`, '--max-semi-space-size=8'];
}

async function stopOne(worker: Worker | null): Promise<void> {
  if (!worker || worker.isDead()) return;
  const gone = new Promise((resolve) => worker.once('exit', resolve));
  if (worker.isConnected()) worker.send('stop');
  const deadline = setTimeout(() => worker.process.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(deadline);
}
