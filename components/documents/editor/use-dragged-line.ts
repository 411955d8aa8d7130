'use client';

import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLines } from './line-context';

type Edge = 'before' | 'after';

/**
 * Lets a line be dragged by its handle and dropped before or after another one. Only the handle is taken hold of, so
 * that text in the line can be marked by the mouse as ever; what travels with the pointer is a picture of the line.
 */
export function useDraggedLine(key: string, place: number) {
  const { move } = useLines();
  const row = useRef<HTMLFieldSetElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const drop = useEffectEvent((dragged: unknown, at: Edge) => {
    if (typeof dragged === 'string') move(dragged, at === 'before' ? place : place + 1);
  });
  useEffect(() => {
    const [element, grip] = [row.current, handle.current];
    if (!element || !grip) return;
    const edgeAt = (y: number): Edge => {
      const { top, height } = element.getBoundingClientRect();
      return y < top + height / 2 ? 'before' : 'after';
    };
    const ends = [
      draggable({
        element: grip,
        getInitialData: () => ({ line: key }),
        onGenerateDragPreview: ({ nativeSetDragImage }) => nativeSetDragImage?.(element, 8, 24),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data.line === 'string',
        onDrag: ({ location, source }) =>
          setEdge(source.data.line === key ? null : edgeAt(location.current.input.clientY)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ location, source }) => {
          setEdge(null);
          drop(source.data.line, edgeAt(location.current.input.clientY));
        },
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [key]);
  return { row, handle, edge };
}
