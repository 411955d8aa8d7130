'use client';

import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import type { RichText } from '@/db/schema/vocabulary';
import { cleanRichText } from '@/lib/rich-text/clean-rich-text';
import { safeLink } from '@/lib/rich-text/safe-link';
import { Toolbar } from './toolbar';

type RichTextEditorProps = {
  label: string;
  language: string;
  initial: RichText;
  onChange: (text: RichText) => void;
};

/**
 * Text with formatting while it is written. What is pasted is read into the nodes that there are: everything else of
 * it, images and scripts too, falls away before it is part of any page.
 */
export function RichTextEditor({ label, language, initial, onChange }: RichTextEditorProps) {
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: initial,
    immediatelyRender: false,
    // Its style sheet stands in ours: the page's content policy lets no other in.
    injectCSS: false,
    editorProps: {
      attributes: {
        'aria-label': label,
        'aria-multiline': 'true',
        role: 'textbox',
        lang: language,
        dir: 'auto',
        class: 'rich-text min-h-24 rounded-b px-3 py-2 outline-none',
      },
    },
    onUpdate: ({ editor: written }: { editor: Editor }) => onChange(cleanRichText(written.getJSON())),
  });
  return (
    <div className="rounded border border-line focus-within:outline-2 focus-within:outline-accent">
      {editor && <Toolbar editor={editor} />}
      <EditorContent editor={editor} />
    </div>
  );
}

const EXTENSIONS = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      autolink: false,
      isAllowedUri: (address) => safeLink(address) !== null,
      HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: null },
    },
  }),
];
