import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES, PSEUDO_LOCALE } from '@/lib/i18n/locales';
import { messagesOf, staffMessagesOf } from '@/lib/i18n/messages';
import { flatten, messageProblems, type Tree } from '../../../scripts/web/message-problems.ts';
import { type AnyNode, sourceFiles, textOf, walkFile } from '../../support/source-text.ts';

const folder = 'messages';
const files = Object.fromEntries(
  readdirSync(folder).map((file): [string, Tree] => [
    parse(file).name,
    JSON.parse(readFileSync(join(folder, file), 'utf8')),
  ]),
);
const english = flatten(staffMessagesOf('en'));

test('every language says everything that English says, with the same arguments', () => {
  expect(messageProblems(files)).toEqual([]);
  expect(Object.keys(files).sort()).toEqual([...LOCALES].sort());
});

test('the pseudo-locale says everything, too', () => {
  expect(Object.keys(flatten(messagesOf(PSEUDO_LOCALE)))).toEqual(Object.keys(flatten(messagesOf('en'))));
});

describe('a build is refused where a language', () => {
  const changed = (locale: string, change: (tree: Tree) => void) => {
    const tree = structuredClone(files);
    change(tree[locale] as Tree);
    return messageProblems(tree);
  };
  const errorsOf = (tree: Tree) => tree.errors as Record<string, string>;

  test.each<[string, string, (tree: Tree) => void, string]>([
    ['lacks a key', 'de', (tree) => delete errorsOf(tree).stale, 'errors.stale is missing'],
    ['lacks a namespace', 'ar', (tree) => delete tree.meta, 'meta.product is missing'],
    [
      'has a key too many',
      'fr',
      (tree) => Object.assign(tree, { staff: { title: 'x' } }),
      'staff.title is not in English',
    ],
    [
      'has another argument',
      'pt-PT',
      (tree) => Object.assign(errorsOf(tree), { too_long: 'No máximo {min, number}.' }),
      'errors.too_long has the arguments [min:number] and English [max:number]',
    ],
    [
      'has an argument of another kind',
      'es',
      (tree) => Object.assign(errorsOf(tree), { too_long: 'Como máximo {max}.' }),
      'errors.too_long has the arguments [max:argument] and English [max:number]',
    ],
    ['says nothing', 'ar', (tree) => Object.assign(errorsOf(tree), { stale: ' ' }), 'errors.stale is empty'],
    [
      'lacks a plural form',
      'ar',
      (tree) =>
        Object.assign((tree.portal as { home: Tree }).home, {
          openCount: '{count, plural, one {#} other {#}}',
        }),
      'portal.home.openCount lacks the form zero',
    ],
    [
      'cannot be read',
      'de',
      (tree) => Object.assign(errorsOf(tree), { stale: '{' }),
      'errors.stale cannot be read: EXPECT_ARGUMENT_CLOSING_BRACE',
    ],
  ])('%s', (_what, locale, change, problem) => {
    expect(changed(locale, change)).toContain(`messages/${locale}.json: ${problem}`);
  });

  test('is not there', () => {
    const { fr: _, ...rest } = files;
    expect(messageProblems(rest)).toEqual(['messages/fr.json is missing']);
  });
});

/** `'ns'` of `useTranslations('ns')` and its like, by the name that the file gives to the translator. */
const MAKERS = new Set([
  'useTranslations',
  'getTranslations',
  'translatorFor',
  'staffTranslatorFor',
  'createTranslator',
]);

/** The namespace of the translator that a declaration makes, `await` or not; null for any other. */
function namespaceMade(init: AnyNode | null): string | null {
  const call = init?.type === 'AwaitExpression' ? (init.argument as AnyNode) : init;
  if (call?.type !== 'CallExpression') return null;
  const callee = call.callee as AnyNode;
  if (callee.type !== 'Identifier' || !MAKERS.has(String(callee.name))) return null;
  return (call.arguments as AnyNode[]).map(textOf).findLast((each) => each !== null) ?? null;
}

/** Keys as they stand in calls, with `*` for what is known at run time only; and every text that could be a key. */
function usedKeys() {
  const said = new Set<string>();
  const texts = new Set<string>();
  for (const path of sourceFiles()) {
    const translators = new Map<string, Set<string>>();
    walkFile(path, (node) => {
      const text = textOf(node);
      if (text && text !== '*') texts.add(text);
      const namespace =
        node.type === 'VariableDeclarator' ? namespaceMade(node.init as AnyNode | null) : null;
      const name = (node.id as AnyNode | undefined)?.name;
      if (namespace)
        translators.set(String(name), (translators.get(String(name)) ?? new Set()).add(namespace));
    });
    walkFile(path, (node) => {
      if (node.type !== 'CallExpression') return;
      const callee = node.callee as AnyNode;
      const name = callee.type === 'MemberExpression' ? (callee.object as AnyNode).name : callee.name;
      for (const namespace of translators.get(String(name)) ?? []) {
        said.add(`${namespace}.${textOf((node.arguments as AnyNode[])[0]) ?? '*'}`);
      }
    });
  }
  return { said, texts };
}

test('no message is left that nothing says', () => {
  const { said, texts } = usedKeys();
  const patterns = [...said]
    .filter((key) => key.includes('*'))
    .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`));
  // A key that is handed around as a value (an error's code, a template's field) stands somewhere as a whole text.
  const handedOn = (key: string) => {
    const parts = key.split('.');
    return parts.some((_, index) => index > 0 && texts.has(parts.slice(index).join('.')));
  };
  const left = Object.keys(english).filter(
    (key) => !said.has(key) && !patterns.some((pattern) => pattern.test(key)) && !handedOn(key),
  );
  expect(left).toEqual([]);
});

/** What stands in the code on purpose: names, and signs of standards. */
const NAMES = new Set(['Clientela', 'A4', 'Letter', 'Resend', 'n / m']);
const SAID_ATTRIBUTES = new Set([
  'label',
  'title',
  'placeholder',
  'alt',
  'aria-label',
  'help',
  'legend',
  'caption',
]);
const speaks = (text: string) => /\p{L}{2,}/u.test(text) && !NAMES.has(text.trim());

test('no text stands in the code', () => {
  const found: string[] = [];
  for (const path of sourceFiles()) {
    if (!path.endsWith('.tsx')) continue;
    walkFile(path, (node) => {
      if (node.type === 'JSXText' && speaks(String(node.value)))
        found.push(`${path}: ${String(node.value).trim()}`);
      if (node.type !== 'JSXAttribute') return;
      const name = node.name as { name: string };
      const value = node.value as AnyNode | null;
      const text = value?.type === 'Literal' ? textOf(value) : null;
      if (text !== null && SAID_ATTRIBUTES.has(name.name) && speaks(text))
        found.push(`${path}: ${name.name}="${text}"`);
    });
  }
  expect(found).toEqual([]);
});

describe('what customers read keeps to the typography of', () => {
  /** What a language's typesetters would strike out. */
  const WRONG: Record<string, readonly RegExp[]> = {
    es: [/^[^¿]*\?/, /^[^¡]*!/, /"/],
    de: [/["”«»]/, / …|\w'/],
    fr: [/[^\u202f\u00a0/\d](?<!https)[:;!?»](?!\/\/)/, /«(?!\u202f)/, /"|\w'/],
    'pt-PT': [/"|\w'/, /«\s|\s»/],
    ar: [/\p{Script=Arabic}\s*[,;?]/u, /[٠-٩۰-۹]/, /"/],
  };
  const SENTENCES = /(?<=[.!?:])\s+|\n+/;
  /** Without what is no text: arguments, and the names of plural forms. */
  const prose = (message: string) => message.replace(/\{\w+(, \w+)?\}/g, 'x');

  test.each(Object.entries(WRONG))('%s', (locale, patterns) => {
    const found = Object.entries(flatten(messagesOf(locale) as unknown as Tree)).flatMap(([key, message]) =>
      prose(message)
        .split(SENTENCES)
        .flatMap((sentence) =>
          patterns
            .filter((pattern) => pattern.test(sentence))
            .map((pattern) => `${key}: ${sentence} (${pattern})`),
        ),
    );
    expect(found).toEqual([]);
  });
});
