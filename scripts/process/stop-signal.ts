/** How often we look whether npm's shell still lives. */
const LOOK_MS = 500;

/**
 * Aborted when this process is asked to stop: Ctrl-C, SIGTERM, the terminal closed. `npm start` hands a
 * SIGTERM to the shell between us, which dies of it and tells nobody; so losing that parent counts as well.
 */
export function stopSignal(): AbortSignal {
  const asked = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => asked.abort());
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && asked.abort(), LOOK_MS).unref();
  }
  return asked.signal;
}
