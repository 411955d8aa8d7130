import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { LOCALES, PSEUDO_LOCALE } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { type AnyNode, sourceFiles, textOf, walkFile } from '../../support/source-text.ts';

type Flat = Record<string, string>;

const flatten = (tree: object, prefix = ''): Flat =>
  Object.assign(
    {},
    ...Object.entries(tree).map(([key, value]) =>
      typeof value === 'string' ? { [prefix + key]: value } : flatten(value, `${prefix}${key}.`),
    ),
  );

/** The arguments and tags of a message with their kinds; choices of plural and select may differ by language. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const own = `${element.value}:${TYPE[element.type]}`;
    if (element.type === TYPE.tag) return [own, ...argumentsOf(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [own, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
    }
    return [own];
  });
}

const english = flatten(messagesOf('en'));

describe.each([...LOCALES, PSEUDO_LOCALE])('the messages of %s', (locale) => {
  const messages = flatten(messagesOf(locale));

  test('have the keys of English', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  test('have the arguments of English, and say something', () => {
    for (const [key, message] of Object.entries(messages)) {
      const wanted = [...new Set(argumentsOf(parse(english[key] ?? '')))].sort();
      expect([key, [...new Set(argumentsOf(parse(message)))].sort()]).toEqual([key, wanted]);
      expect(message.trim(), key).not.toBe('');
    }
  });
});

/** `'ns'` of `useTranslations('ns')` and its like, by the name that the file gives to the translator. */
const MAKERS = new Set(['useTranslations', 'getTranslations', 'translatorFor', 'createTranslator']);

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
