'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DraftPreview } from './use-draft-preview';

/** CSS pixels across. */
const WIDTH = { A4: 794, Letter: 816 };

type LivePreviewProps = { preview: DraftPreview; title: string; waiting: string | null };

/** The HTML of the document's PDF, as wide as there is room. */
export function LivePreview({ preview: { paper, error }, title, waiting }: LivePreviewProps) {
  const t = useTranslations('editor');
  const tErrors = useTranslations('errors');
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const watcher = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect.width));
    if (box.current) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);
  const said = waiting ?? (error && (error === 'check_fields' ? t('preview.incomplete') : tErrors(error)));
  return (
    <section aria-label={t('preview.title')} className="min-w-0">
      <p role="status" className="min-h-6 text-muted text-sm">
        {said ?? (paper ? '' : t('preview.drawing'))}
      </p>
      <div ref={box} dir="ltr">
        {paper && room > 0 && (
          <Sheets html={paper.html} width={WIDTH[paper.format]} room={room} title={title} />
        )}
      </div>
    </section>
  );
}

type Sheet = { number: number; html: string };
type SheetsProps = { html: string; width: number; room: number; title: string };

/** Two frames on one place: the next one is shown once it is drawn, so that nothing flickers and nothing scrolls. */
function Sheets({ html, width, room, title }: SheetsProps) {
  const [sheets, setSheets] = useState<Sheet[]>([]);
  const [height, setHeight] = useState(0);
  useEffect(
    () =>
      setSheets((all) => [...all.slice(0, 1), { number: (all.at(-1)?.number ?? 0) + 1, html: signed(html) }]),
    [html],
  );
  const scale = room / width;
  return (
    <div
      className="relative overflow-hidden rounded border border-line bg-white"
      style={{ height: height * scale || undefined }}
    >
      {sheets.map((sheet, at) => (
        <iframe
          key={sheet.number}
          // No script runs in it; of this origin it is only so that it can be measured.
          sandbox="allow-same-origin"
          tabIndex={-1}
          title={title}
          aria-hidden={at > 0}
          srcDoc={sheet.html}
          className={at > 0 ? 'invisible absolute start-0 top-0' : 'block'}
          style={{ width, height: height || 1, transform: `scale(${scale})`, transformOrigin: '0 0' }}
          onLoad={(event) => {
            setHeight(event.currentTarget.contentDocument?.body.offsetHeight ?? height);
            setSheets((all) => all.filter(({ number }) => number >= sheet.number));
          }}
        />
      ))}
    </div>
  );
}

/** The page's content policy holds in the frame as well: the style sheet of the paper carries its nonce. */
function signed(html: string): string {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  return html.replaceAll('<style>', `<style nonce="${nonce}">`);
}
