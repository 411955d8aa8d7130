import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { cleanRichText } from '@/lib/rich-text/clean-rich-text';
import { cleanProposal } from '@/lib/rich-text/proposal-content';
import { RichTextNodes } from '@/lib/rich-text/rich-text-nodes';
import { safeLink } from '@/lib/rich-text/safe-link';
import { ADDRESSES, MARKUP } from './injections.ts';

const ELEMENTS = /<\/?([a-z0-9]+)((?:\s[^<>]*)?)>/gi;
const HARMLESS = ['p', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'br', 'hr', 'strong', 'em', 'u', 's', 'a'];

/** As a page, a PDF and an email's own page show it. */
const shown = (input: unknown) =>
  renderToStaticMarkup(createElement(RichTextNodes, { nodes: cleanRichText(input).content }));

const paragraph = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
const text = (words: string, marks?: unknown[]) => ({ type: 'text', text: words, ...(marks && { marks }) });

/** Every element of it, with what its tag holds. */
const elementsOf = (html: string) =>
  [...html.matchAll(ELEMENTS)].map(([, name = '', attributes = '']) => ({ name, attributes }));

function expectInert(html: string) {
  for (const { name, attributes } of elementsOf(html)) {
    expect(HARMLESS, html).toContain(name);
    expect(attributes, html).not.toMatch(/\son|style|src|srcdoc|class/i);
  }
  // What is no element of ours is no element: nothing opens one.
  expect(html.replace(ELEMENTS, ''), html).not.toContain('<');
}

describe('six hundred ways to run something', () => {
  it('are so many, and no two the same', () => {
    expect(new Set([...MARKUP, ...ADDRESSES]).size).toBeGreaterThanOrEqual(600);
  });

  it.each([
    ['as words', (each: string) => paragraph(text(each))],
    ['as words of a link', (each: string) => paragraph(text(each, [link('https://good.example/')]))],
    ['as a node', (each: string) => paragraph({ type: each, text: each, content: [text(each)] })],
    ['as a mark', (each: string) => paragraph(text('x', [{ type: each, attrs: { [each]: each } }]))],
    [
      'as an attribute',
      (each: string) => paragraph({ ...text('x'), [each]: each, attrs: { [each]: each, style: each } }),
    ],
    [
      'as a level',
      (each: string) => ({ content: [{ type: 'heading', attrs: { level: each }, content: [text('x')] }] }),
    ],
    [
      'as a number',
      (each: string) => ({ content: [{ type: 'orderedList', attrs: { start: each }, content: [] }] }),
    ],
  ] as const)('are inert %s', (_, made) => {
    for (const each of MARKUP) expectInert(shown(made(each)));
  });

  it('are inert as the title of a section, and stay words', () => {
    for (const each of MARKUP) {
      const [section] = cleanProposal([{ kind: 'text', title: each, text: null }]);
      const title = section?.kind === 'text' ? section.title : '';
      expectInert(renderToStaticMarkup(createElement('p', null, title)));
    }
  });

  it('lead nowhere as a link', () => {
    for (const each of ADDRESSES) {
      expect(safeLink(each), each).toBeNull();
      expect(shown(paragraph(text('x', [link(each)]))), each).toBe('<p dir="auto">x</p>');
    }
  });
});

const link = (href: unknown) => ({ type: 'link', attrs: { href, onclick: 'alert(1)', target: '_top' } });

describe('a text', () => {
  it('keeps what is allowed', () => {
    const html = shown(paragraph(text('Ja', [{ type: 'bold' }, link('HTTPS://good.example/a?b=c#d')])));
    expect(html).toContain('<strong>');
    expect(html).toContain('href="https://good.example/a?b=c#d"');
    expect(html).toMatch(/rel="[^"]*noopener/);
  });

  it('is cut between its characters where it is too long, so that every half of it can be stored', () => {
    const [made] = cleanRichText(paragraph(text(`${'x'.repeat(99_999)}😀`))).content;
    expect(JSON.stringify(made)).not.toMatch(/\\ud[89a-f]/i);
    const [section] = cleanProposal([{ kind: 'text', title: `${'x'.repeat(199)}😀` }]);
    expect(JSON.stringify(section)).not.toMatch(/\\ud[89a-f]/i);
  });

  it('stays the same when it is cleaned again', () => {
    const once = cleanRichText(paragraph(text('a\u202eb\u0000c'), { type: 'hardBreak' }, text('e\u0301')));
    expect(cleanRichText(once)).toEqual(once);
  });

  it.each([[null], ['<p>'], [42], [[]], [{ content: 'x' }], [{ content: [null, 1, 'x', { type: 'text' }] }]])(
    'that is none, like %j, is empty',
    (input) => expect(cleanRichText(input)).toEqual({ type: 'doc', content: [] }),
  );

  it('nests no deeper than a page can show, and holds no more nodes than that', () => {
    let deep: unknown = { type: 'paragraph', content: [text('x')] };
    for (let at = 0; at < 10_000; at += 1) deep = { type: 'blockquote', content: [deep] };
    expect(JSON.stringify(cleanRichText({ content: [deep] })).length).toBeLessThan(2_000);
    const many = Array.from({ length: 20_000 }, () => ({ type: 'paragraph' }));
    expect(cleanRichText({ content: many }).content).toHaveLength(5_000);
  });
});
