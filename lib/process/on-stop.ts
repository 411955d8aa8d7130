type Hook = () => Promise<void> | void;

// Next bundles this module apart from the script that runs the server: what they share is the process.
const kept = globalThis as { clientelaStopHooks?: Set<Hook> };

/**
 * Has something done when this process stops in an orderly way, after its last answer and before the
 * database goes: letting running jobs finish, closing the browser that prints.
 */
export function onStop(hook: Hook): void {
  kept.clientelaStopHooks ??= new Set();
  kept.clientelaStopHooks.add(hook);
}

/** Runs what `onStop` was given, the newest first; one that fails does not keep the others from running. */
export async function runStopHooks(): Promise<void> {
  for (const hook of [...(kept.clientelaStopHooks ?? [])].reverse()) {
    try {
      await hook();
    } catch (error) {
      console.error(error);
    }
  }
}
