import 'server-only';
import type { Browser, Page } from 'puppeteer';
import { browserBinary } from './browser-binary';
import { openPage } from './open-page';
import { BrowserLostError } from './print-error';

const PAGES = 4;
const JOBS_PER_BROWSER = 100;
const DEADLINE_MS = 20_000;
/** A job that others' failures keep robbing of its browser. */
const LOSSES_PER_JOB = 4;

type Running = {
  browser: Browser;
  idle: Page[];
  /** Jobs begun, and jobs under way. */
  begun: number;
  busy: number;
  retiring: boolean;
};

type Shop = { running: Promise<Running> | undefined; free: number; queue: (() => void)[] };

// Next bundles a module once per layer, and again on every reload in development: the browser is one per
// process all the same.
const globals = globalThis as typeof globalThis & { [shopKey]?: Shop };
const shopKey = Symbol.for('clientela.pdf.browser');
globals[shopKey] ??= { running: undefined, free: PAGES, queue: [] };
const shop = globals[shopKey];

/**
 * Runs a job on a page of the process's browser, four at a time, the others wait. A job that does not end
 * before the deadline takes its browser with it and is tried once more; one whose browser died is tried again.
 * Any other error of the job is its own and is thrown as it is.
 *
 * @param deadlineMs counted from when the job gets its page
 */
export async function withPage<T>(job: (page: Page) => Promise<T>, deadlineMs = DEADLINE_MS): Promise<T> {
  await takeTurn();
  try {
    for (let losses = 0, overdue = 0; ; ) {
      try {
        return await runOnce(job, deadlineMs);
      } catch (error) {
        if (!(error instanceof BrowserLostError)) throw error;
        if (error.overdue) overdue += 1;
        losses += 1;
        if (overdue > 1 || losses > LOSSES_PER_JOB) throw error;
      }
    }
  } finally {
    endTurn();
  }
}

/** Ends the process's browser, if there is one; the next job starts another. */
export async function closeBrowser(): Promise<void> {
  const running = shop.running;
  shop.running = undefined;
  const { browser } = (await running?.catch(() => undefined)) ?? {};
  await browser?.close();
}

/** The process id of the process's browser, or undefined where none runs. For tests that end it. */
export async function browserPid(): Promise<number | undefined> {
  return (await shop.running)?.browser.process()?.pid;
}

async function takeTurn() {
  if (shop.free > 0) shop.free -= 1;
  else await new Promise<void>((go) => shop.queue.push(go));
}

function endTurn() {
  const next = shop.queue.shift();
  if (next) next();
  else shop.free += 1;
}

async function runOnce<T>(job: (page: Page) => Promise<T>, deadlineMs: number): Promise<T> {
  const running = await hire();
  const { promise: lost, reject: lose } = Promise.withResolvers<never>();
  const onEnd = () => lose(new BrowserLostError(false));
  const overdue = () => {
    lose(new BrowserLostError(true));
    discard(running);
  };
  // A slow machine may take its time to open a page; the job's own time begins after that.
  let timer = setTimeout(overdue, DEADLINE_MS);
  running.browser.once('disconnected', onEnd);
  let page: Page | undefined;
  const work = async () => {
    page = running.idle.pop() ?? (await openPage(running.browser));
    clearTimeout(timer);
    timer = setTimeout(overdue, deadlineMs);
    return job(page);
  };
  try {
    const result = await Promise.race([work(), lost]);
    if (page) running.idle.push(page);
    return result;
  } catch (error) {
    if (error instanceof BrowserLostError) throw error;
    if (!running.browser.connected) throw new BrowserLostError(false, { cause: error });
    await page?.close().catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
    running.browser.off('disconnected', onEnd);
    release(running);
  }
}

/** The browser for a new job; every hundredth job a fresh one, since a browser's memory only grows. */
async function hire(): Promise<Running> {
  shop.running ??= launch();
  const mine = shop.running;
  const running = await mine.catch((error: unknown) => {
    if (shop.running === mine) shop.running = undefined;
    throw error;
  });
  if (running.retiring || !running.browser.connected) {
    if (shop.running === mine) shop.running = undefined;
    return hire();
  }
  running.begun += 1;
  running.busy += 1;
  if (running.begun >= JOBS_PER_BROWSER) {
    running.retiring = true;
    shop.running = undefined;
  }
  return running;
}

function release(running: Running) {
  running.busy -= 1;
  if (running.retiring && running.busy === 0) void running.browser.close().catch(() => discard(running));
}

async function launch(): Promise<Running> {
  const [{ default: puppeteer }, { executablePath, env }] = await Promise.all([
    import('puppeteer'),
    browserBinary(),
  ]);
  const browser = await puppeteer.launch({
    executablePath,
    env: { ...process.env, ...env },
    headless: 'shell',
    // A pipe rather than a port: nobody else on the machine can speak to it, and the browser ends when this
    // process does, however that happens.
    pipe: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: flags(),
  });
  return { browser, idle: [], begun: 0, busy: 0, retiring: false };
}

function flags() {
  const inLambda = Boolean(process.env.AWS_LAMBDA_FUNCTION_NAME || process.env.VERCEL);
  const asRoot = process.getuid?.() === 0;
  return [
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-gpu',
    '--disable-3d-apis',
    '--disable-dev-shm-usage',
    '--font-render-hinting=none',
    '--no-pings',
    ...(asRoot || inLambda ? ['--no-sandbox', '--no-zygote'] : []),
  ];
}

/** Ends a browser that does not answer, with all that it started (it leads its own process group). */
function discard(running: Running) {
  running.retiring = true;
  const pid = running.browser.process()?.pid;
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
