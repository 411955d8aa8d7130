'use client';

import { useTranslations } from 'next-intl';
import { type PointerEvent, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';

const WIDTH = 600;
const HEIGHT = 200;
const INK = '#17191b';

/** A sheet to sign on with finger, pen or mouse. Says the PNG in base64 after each stroke, and '' once it is cleared. */
export function SignaturePad({ onChange }: { onChange: (png: string) => void }) {
  const t = useTranslations('received.proposal');
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(false);
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    pen.lineWidth = 3.5;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = INK;
  }, []);
  function place(event: PointerEvent<HTMLCanvasElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * WIDTH,
      y: ((event.clientY - box.top) / box.height) * HEIGHT,
    };
  }
  function begin(event: PointerEvent<HTMLCanvasElement>) {
    const pen = event.currentTarget.getContext('2d');
    if (!pen) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    const { x, y } = place(event);
    pen.beginPath();
    pen.moveTo(x, y);
  }
  function go(event: PointerEvent<HTMLCanvasElement>) {
    if (!drawing.current) return;
    const pen = event.currentTarget.getContext('2d');
    const { x, y } = place(event);
    pen?.lineTo(x, y);
    pen?.stroke();
  }
  function end(event: PointerEvent<HTMLCanvasElement>) {
    if (!drawing.current) return;
    drawing.current = false;
    onChange(event.currentTarget.toDataURL('image/png').split(',')[1] ?? '');
  }
  function clear() {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT);
    onChange('');
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={t('pad')}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
        className="w-full touch-none rounded border border-line-strong bg-white"
      />
      <Button size="sm" onClick={clear}>
        {t('clear')}
      </Button>
    </div>
  );
}
