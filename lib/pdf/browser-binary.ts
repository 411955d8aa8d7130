// No 'server-only' here: plain Node imports this file too, to drive Playwright with the same binary.
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { untar } from './untar.ts';

export type BrowserBinary = {
  executablePath: string;
  /** To be laid over `process.env` when the browser is started. */
  env: Record<string, string>;
};

const decompress = promisify(brotliDecompress);
const packageRoot = () => join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@sparticuz/chromium');

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

let found: Promise<BrowserBinary> | undefined;

/**
 * Where Chromium is on this machine: `CHROMIUM_PATH` if set; on Linux the one of `@sparticuz/chromium`,
 * unpacked on first use; elsewhere the one that Puppeteer downloaded when it was installed.
 * Throws where there is none, with what to do about it.
 */
export function browserBinary(): Promise<BrowserBinary> {
  found ??= findBinary().catch((error: unknown) => {
    found = undefined;
    throw error;
  });
  return found;
}

async function findBinary(): Promise<BrowserBinary> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return { executablePath: chosen, env: {} };
  if (process.platform !== 'linux') {
    const { executablePath } = await import('puppeteer');
    return { executablePath: await executablePath(), env: {} };
  }
  if (process.arch !== 'x64') {
    throw new Error(
      `No Chromium is shipped for Linux on ${process.arch}: install one and set CHROMIUM_PATH to it.`,
    );
  }
  return packagedBinary();
}

/**
 * Unpacks beside the final place and renames, so that processes that start together cannot see half a
 * browser: whoever comes second throws its own copy away. The folder belongs to this user alone, since
 * what lies in it is executed.
 */
async function packagedBinary(): Promise<BrowserBinary> {
  const manifest = await readFile(join(packageRoot(), 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const user = process.getuid?.() ?? 0;
  const home = join(tmpdir(), `clientela-chromium-${version}-${user}`);
  if (!(await isComplete(home, user))) await unpackInto(home, user);
  const env: Record<string, string> = { FONTCONFIG_FILE: join(home, 'fonts.conf') };
  if (!(await hasLibraries())) {
    env.LD_LIBRARY_PATH = [join(home, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  return { executablePath: join(home, 'chromium'), env };
}

/** A cleaner of temporary files may have taken some; a stranger may have put the folder there. */
async function isComplete(home: string, user: number) {
  const folder = await stat(home).catch(() => null);
  if (!folder) return false;
  if (folder.uid !== user || (folder.mode & 0o022) !== 0) {
    throw new Error(`${home} must belong to the user who runs the server, and only they may write to it.`);
  }
  const needed = ['chromium', 'fonts.conf', 'lib/libnss3.so', 'fonts/Open_Sans/OpenSans-Regular.ttf'];
  return (
    await Promise.all(needed.map((name) => exists(join(/* turbopackIgnore: true */ home, name))))
  ).every(Boolean);
}

async function unpackInto(home: string, user: number) {
  const fresh = await mkdtemp(`${home}-`);
  try {
    await writeFile(join(fresh, 'chromium'), await archive('chromium.br'), { mode: 0o700 });
    for (const name of ['al2023.tar.br', 'fonts.tar.br']) {
      for (const [path, bytes] of untar(await archive(name))) {
        await mkdir(dirname(join(fresh, path)), { recursive: true });
        await writeFile(join(fresh, path), bytes);
      }
    }
    await writeFile(join(fresh, 'fonts.conf'), fontConfiguration(home));
    await chmod(fresh, 0o700);
    await moveIntoPlace(fresh, home, user);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function moveIntoPlace(fresh: string, home: string, user: number) {
  const taken = await rename(fresh, home).then(
    () => false,
    () => true,
  );
  if (!taken || (await isComplete(home, user))) return;
  const remains = join(dirname(home), `${basename(fresh)}-remains`);
  await rename(home, remains);
  await rename(fresh, home);
  await rm(remains, { recursive: true, force: true });
}

const archive = async (name: string) => decompress(await readFile(join(packageRoot(), 'bin', name)));

/**
 * The machine's fonts where it has some, and Open Sans, since Chromium ends itself when it finds no font at
 * all, as on a bare server.
 */
const fontConfiguration = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/font-cache</cachedir>
</fontconfig>
`;

const LIBRARY_FOLDERS = [
  '/lib64',
  '/usr/lib64',
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib',
];

/**
 * What Chromium is linked with and a bare machine may lack. The comment within keeps the build from taking these folders
 * for the project's own, and all of its files along with every page.
 */
async function hasLibraries() {
  const lookUp = async (name: string) =>
    (
      await Promise.all(
        LIBRARY_FOLDERS.map((folder) => exists(join(/* turbopackIgnore: true */ folder, name))),
      )
    ).some(Boolean);
  return (await Promise.all(['libnss3.so', 'libnspr4.so', 'libexpat.so.1'].map(lookUp))).every(Boolean);
}
