/** The known term under the pointer, or at the caret. */
import { useEffect, useState } from 'react';
import type { KnownTerm } from '../../corpus/alignment/terms/known-terms.ts';
import type { Position } from '../../corpus/document/position.ts';
import { positionAtPoint, positionOf } from '../passages/annotated-text.ts';

/** A term and where its words are shown. Units: CSS pixels in the window, `inline` from its starting edge. */
export interface TermAt {
  readonly term: KnownTerm;
  readonly y: number;
  readonly inline: number;
}

/** Below the line that is pointed at. Units: CSS pixels. */
const belowPx = 18;

/** Follows pointer and caret while the pane stands; null where there is no term. */
export function useTermAt(
  root: HTMLElement,
  inBlock: ReadonlyMap<string, readonly KnownTerm[]>,
): TermAt | null {
  const [at, setAt] = useState<TermAt | null>(null);
  useEffect(() => {
    let frame = 0;
    const show = (position: Position | undefined, x: number, y: number): void => {
      const term = position && termAt(inBlock, position);
      setAt((before) => {
        if (term === undefined) return null;
        if (before?.term === term) return before;
        return { term, y: y + belowPx, inline: inlineOf(x) };
      });
    };
    const moved = ({ clientX, clientY }: PointerEvent): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() =>
        show(positionAtPoint(root, clientX, clientY), clientX, clientY),
      );
    };
    const left = (): void => {
      cancelAnimationFrame(frame);
      setAt(null);
    };
    const caretMoved = (): void => {
      const selection = document.getSelection();
      if (!selection?.isCollapsed || !root.contains(selection.anchorNode)) return;
      const { anchorNode, anchorOffset } = selection;
      if (anchorNode === null) return;
      const box = selection.getRangeAt(0).getBoundingClientRect();
      show(positionOf(root, anchorNode, anchorOffset), box.x, box.bottom - belowPx / 2);
    };
    root.addEventListener('pointermove', moved);
    root.addEventListener('pointerleave', left);
    document.addEventListener('selectionchange', caretMoved);
    return () => {
      cancelAnimationFrame(frame);
      root.removeEventListener('pointermove', moved);
      root.removeEventListener('pointerleave', left);
      document.removeEventListener('selectionchange', caretMoved);
    };
  }, [root, inBlock]);
  return at;
}

function termAt(
  inBlock: ReadonlyMap<string, readonly KnownTerm[]>,
  { blockId, offset }: Position,
): KnownTerm | undefined {
  return inBlock.get(blockId)?.find(({ start, end }) => start <= offset && offset < end);
}

function inlineOf(x: number): number {
  const { dir, clientWidth } = document.documentElement;
  return dir === 'rtl' ? clientWidth - x : x;
}
