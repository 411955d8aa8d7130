import type { ReactNode } from 'react';
import type { RichMark, RichNode } from '@/db/schema/vocabulary';
import { safeLink } from './safe-link';

/**
 * A text as elements, on screen and on paper. React escapes what it says; there is a case for what is allowed and
 * none for anything else, and a link is asked once more where it leads.
 */
export function RichTextNodes({ nodes }: { nodes: readonly RichNode[] }): ReactNode {
  return [...nodes.entries()].map(([place, node]) => <Node key={place} node={node} />);
}

function Node({ node }: { node: RichNode }): ReactNode {
  const inner = 'content' in node ? <RichTextNodes nodes={node.content ?? []} /> : null;
  switch (node.type) {
    case 'text':
      return marked(node.text, node.marks ?? []);
    case 'hardBreak':
      return <br />;
    case 'horizontalRule':
      return <hr />;
    case 'paragraph':
      return <p dir="auto">{inner}</p>;
    case 'heading':
      return node.attrs.level === 3 ? <h4 dir="auto">{inner}</h4> : <h3 dir="auto">{inner}</h3>;
    case 'bulletList':
      return <ul>{inner}</ul>;
    case 'orderedList':
      return <ol start={node.attrs?.start}>{inner}</ol>;
    case 'listItem':
      return <li>{inner}</li>;
    case 'blockquote':
      return <blockquote>{inner}</blockquote>;
    default:
      return null;
  }
}

function marked(text: string, [mark, ...others]: readonly RichMark[]): ReactNode {
  if (!mark) return text;
  const inner = marked(text, others);
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'underline':
      return <u>{inner}</u>;
    case 'strike':
      return <s>{inner}</s>;
    case 'link': {
      const href = safeLink(mark.attrs.href);
      if (!href) return inner;
      return (
        <a href={href} target="_blank" rel="noopener noreferrer nofollow">
          {inner}
        </a>
      );
    }
    default:
      return inner;
  }
}
