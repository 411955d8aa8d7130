import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontCoverage } from './font-coverage';
import { type FontFamily, fontFamilies } from './font-families';
import { type CodeRange, holdsCode, parseUnicodeRange } from './unicode-ranges';

type Subset = { key: string; ranges: CodeRange[]; css: string };

/**
 * Fonts cut for fixed weights: a PDF can hold no variable font, and Chromium draws its glyphs one by one instead
 * (twice the bytes, thrice the time).
 */
const WEIGHTS = [400, 600] as const;

const subsetsOf = new Map<string, Promise<Subset[]>>();
const coverageOf = new Map<string, Promise<Set<number>>>();
const faces = new Map<string, Promise<string>>();

const packageFile = (family: FontFamily, path: string) =>
  join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', family.package, path);

/**
 * The `@font-face` rules that a text needs, with the fonts inside, and the `font-family` list to use them by.
 * Each character is taken from the first family that has it, and of a family come only the subset files that
 * hold such a character: a Latin invoice carries no CJK.
 */
export async function fontsFor(text: string, language: string): Promise<{ css: string; stack: string }> {
  const families = fontFamilies(language, text);
  const wanted = await chooseSubsets(families, text);
  const rules = await Promise.all(wanted.flatMap(([family, subset]) => facesOf(family, subset)));
  const stack = [...families.map(({ name }) => `'${name}'`), 'sans-serif'].join(', ');
  return { css: rules.join('\n'), stack };
}

async function chooseSubsets(families: FontFamily[], text: string) {
  const missing = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  const wanted: [FontFamily, Subset][] = [];
  for (const family of families) {
    if (missing.size === 0) break;
    for (const subset of await readSubsets(family)) {
      const claimed = [...missing].filter((code) => holdsCode(subset.ranges, code));
      if (claimed.length === 0) continue;
      const coverage = await readCoverage(family, subset);
      const held = claimed.filter((code) => coverage.has(code));
      if (held.length === 0) continue;
      wanted.push([family, subset]);
      for (const code of held) missing.delete(code);
    }
  }
  return wanted;
}

function readSubsets(family: FontFamily): Promise<Subset[]> {
  return remember(subsetsOf, family.name, async () => {
    const table = JSON.parse(await readFile(packageFile(family, 'unicode.json'), 'utf8')) as Record<
      string,
      string
    >;
    return Object.entries(table).map(([key, css]) => ({
      // '[12]' in the table is '12' in the file's name.
      key: key.replace(/[[\]]/g, ''),
      ranges: parseUnicodeRange(css),
      css,
    }));
  });
}

const fontFile = (family: FontFamily, subset: Subset, weight: number) =>
  readFile(packageFile(family, `files/${family.id}-${subset.key}-${weight}-normal.woff2`));

const readCoverage = (family: FontFamily, subset: Subset) =>
  remember(coverageOf, `${family.name}-${subset.key}`, async () =>
    fontCoverage(await fontFile(family, subset, WEIGHTS[0])),
  );

const facesOf = (family: FontFamily, subset: Subset) => WEIGHTS.map((weight) => face(family, subset, weight));

const face = (family: FontFamily, subset: Subset, weight: number) =>
  remember(faces, `${family.name}-${subset.key}-${weight}`, async () => {
    const font = (await fontFile(family, subset, weight)).toString('base64');
    return `@font-face{font-family:'${family.name}';font-weight:${weight};src:url(data:font/woff2;base64,${font}) format('woff2');unicode-range:${subset.css}}`;
  });

/** Once per process; a failed read is tried again. */
function remember<T>(memory: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = memory.get(key);
  if (known) return known;
  const made = make();
  memory.set(key, made);
  made.catch(() => memory.delete(key));
  return made;
}
