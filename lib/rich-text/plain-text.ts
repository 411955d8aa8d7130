import type { ProposalContent, RichNode } from '@/db/schema/vocabulary';

/** What a text says without its formatting. */
const plainText = (nodes: readonly RichNode[]): string =>
  nodes
    .map((node) =>
      node.type === 'text' ? node.text : 'content' in node ? plainText(node.content ?? []) : '',
    )
    .join(' ')
    .trim();

/** Whether a proposal says anything beside its lines. */
export const saysSomething = (content: ProposalContent): boolean =>
  content.some(
    (section) => section.kind === 'text' && (section.title.trim() || plainText(section.text.content)),
  );
