'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import {
  Bold,
  Heading2,
  Italic,
  Link2,
  List,
  ListOrdered,
  Quote,
  Redo2,
  Strikethrough,
  Underline,
  Undo2,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { LinkDialog } from './link-dialog';

const MARKS = [
  'bold',
  'italic',
  'underline',
  'strike',
  'bulletList',
  'orderedList',
  'blockquote',
  'link',
] as const;

/** What can be done to the text under the cursor. */
export function Toolbar({ editor }: { editor: Editor }) {
  const t = useTranslations('proposals');
  const [linking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      ({
        ...Object.fromEntries(MARKS.map((name) => [name, now.isActive(name)])),
        heading: now.isActive('heading'),
        undo: now.can().undo(),
        redo: now.can().redo(),
      }) as Record<string, boolean>,
  });
  const run = () => editor.chain().focus();
  const tool = (name: Parameters<typeof t>[0], icon: ReactNode, act: () => void, pressed?: boolean) => (
    <button
      key={name}
      type="button"
      aria-label={t(name)}
      title={t(name)}
      aria-pressed={pressed}
      onClick={act}
      className="inline-flex size-8 items-center justify-center rounded-sm text-muted hover:bg-hover hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent pointer-coarse:size-10 [&_svg]:size-4"
    >
      {icon}
    </button>
  );
  return (
    <div role="toolbar" aria-label={t('toolbar')} className="flex flex-wrap gap-0.5 border-line border-b p-1">
      {tool('bold', <Bold aria-hidden />, () => run().toggleBold().run(), on.bold)}
      {tool('italic', <Italic aria-hidden />, () => run().toggleItalic().run(), on.italic)}
      {tool('underline', <Underline aria-hidden />, () => run().toggleUnderline().run(), on.underline)}
      {tool('strike', <Strikethrough aria-hidden />, () => run().toggleStrike().run(), on.strike)}
      {tool('heading', <Heading2 aria-hidden />, () => run().toggleHeading({ level: 3 }).run(), on.heading)}
      {tool('bulletList', <List aria-hidden />, () => run().toggleBulletList().run(), on.bulletList)}
      {tool(
        'orderedList',
        <ListOrdered aria-hidden />,
        () => run().toggleOrderedList().run(),
        on.orderedList,
      )}
      {tool('quote', <Quote aria-hidden />, () => run().toggleBlockquote().run(), on.blockquote)}
      {tool('link', <Link2 aria-hidden />, () => setLinking(true), on.link)}
      {tool('undo', <Undo2 aria-hidden className="rtl:-scale-x-100" />, () => run().undo().run())}
      {tool('redo', <Redo2 aria-hidden className="rtl:-scale-x-100" />, () => run().redo().run())}
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  );
}
