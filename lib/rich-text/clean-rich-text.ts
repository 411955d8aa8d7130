import type { RichMark, RichNode, RichText } from '@/db/schema/vocabulary';
import { safeLink } from './safe-link';
import { shortened } from './shortened';

const MOST_NODES = 5_000;
const MOST_CHARACTERS = 100_000;
const DEEPEST = 12;

const BLOCKS = ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'horizontalRule'];
const INLINE = ['text', 'hardBreak'];

/** What may stand in what. All that is not named here is dropped, and what it holds with it. */
const WITHIN: Record<string, readonly string[]> = {
  doc: BLOCKS,
  blockquote: BLOCKS,
  listItem: BLOCKS,
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  paragraph: INLINE,
  heading: INLINE,
};

const PLAIN_MARKS = ['bold', 'italic', 'underline', 'strike'] as const;

// What shows as nothing, or turns the order of what follows: C0 and C1 but for the tab, bidirectional overrides.
const UNSEEN = /(?!\t)\p{Cc}|[\u202a-\u202e\ufeff]/gu;

/** A text that somebody posted or a row holds, reduced to what is allowed: an unknown node, mark or attribute is not there. */
export function cleanRichText(input: unknown): RichText {
  const room = { nodes: MOST_NODES, characters: MOST_CHARACTERS };
  return { type: 'doc', content: childrenOf(input, 'doc', 0, room) };
}

type Room = { nodes: number; characters: number };

function childrenOf(input: unknown, within: string, depth: number, room: Room): RichNode[] {
  const content = field(input, 'content');
  if (!Array.isArray(content) || depth > DEEPEST) return [];
  const made: RichNode[] = [];
  for (const child of content) {
    const type = field(child, 'type');
    if (typeof type !== 'string' || !WITHIN[within]?.includes(type) || room.nodes <= 0) continue;
    room.nodes -= 1;
    const node = nodeOf(child, type, depth, room);
    if (node) made.push(node);
  }
  return made;
}

function nodeOf(input: unknown, type: string, depth: number, room: Room): RichNode | null {
  const content = () => childrenOf(input, type, depth + 1, room);
  switch (type) {
    case 'text':
      return textOf(input, room);
    case 'hardBreak':
    case 'horizontalRule':
      return { type };
    case 'heading':
      return {
        type,
        attrs: { level: field(field(input, 'attrs'), 'level') === 3 ? 3 : 2 },
        content: content(),
      };
    case 'orderedList': {
      const start = field(field(input, 'attrs'), 'start');
      const from = Number.isInteger(start) && Number(start) > 0 && Number(start) < 10_000 ? Number(start) : 1;
      return { type, attrs: { start: from }, content: content() };
    }
    case 'paragraph':
    case 'bulletList':
    case 'listItem':
    case 'blockquote':
      return { type, content: content() };
    default:
      return null;
  }
}

function textOf(input: unknown, room: Room): RichNode | null {
  const typed = field(input, 'text');
  if (typeof typed !== 'string') return null;
  const text = shortened(typed.replace(UNSEEN, '').toWellFormed().normalize('NFC'), room.characters);
  room.characters -= text.length;
  if (!text) return null;
  const marks = marksOf(field(input, 'marks'));
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
}

function marksOf(input: unknown): RichMark[] {
  if (!Array.isArray(input)) return [];
  const marks: RichMark[] = PLAIN_MARKS.filter((type) =>
    input.some((mark) => field(mark, 'type') === type),
  ).map((type) => ({ type }));
  const link = input.find((mark) => field(mark, 'type') === 'link');
  const href = link && safeLink(field(field(link, 'attrs'), 'href'));
  return href ? [...marks, { type: 'link', attrs: { href } }] : marks;
}

/** An own property of an object, whatever was posted in its place. */
function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, name)
    ? (of as Record<string, unknown>)[name]
    : undefined;
}
