'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from './button';

/** Puts a text on the clipboard and says so by a tick. With `children` it is a labelled button, else an icon. */
export function CopyButton({
  text,
  label,
  children,
}: {
  text: string;
  label?: string;
  children?: React.ReactNode;
}) {
  const t = useTranslations('ui');
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  return (
    <Button
      variant={children ? 'secondary' : 'quiet'}
      size={children ? 'md' : 'icon-sm'}
      onClick={copy}
      onBlur={() => setCopied(false)}
      onPointerLeave={() => setCopied(false)}
      aria-label={children ? undefined : copied ? t('copied') : (label ?? t('copy'))}
    >
      {copied ? <Check aria-hidden className="text-green" /> : <Copy aria-hidden />}
      {children && (copied ? t('copied') : children)}
    </Button>
  );
}
