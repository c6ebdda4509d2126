/** Lights the bead under the pointer, and makes the one that is pressed the one that the reader looks at. */
import { useEffect } from 'react';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import { positionAtPoint } from '../passages/annotated-text.ts';
import { lightBead, lookAt, type OpenPair } from '../state/parallel.ts';

export function useBeadPointing(root: HTMLElement, { index }: OpenPair, side: SideName): void {
  useEffect(() => {
    const beadAt = ({ clientX, clientY }: PointerEvent): number | undefined => {
      const position = positionAtPoint(root, clientX, clientY);
      return position && index.at(side, position.blockId, position.offset);
    };
    let frame = 0;
    const moved = (event: PointerEvent) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => lightBead(beadAt(event) ?? null));
    };
    const left = () => {
      cancelAnimationFrame(frame);
      lightBead(null);
    };
    const pressed = (event: PointerEvent) => {
      const bead = beadAt(event);
      // Words that are being selected are no press.
      if (bead !== undefined && document.getSelection()?.isCollapsed !== false) lookAt(bead);
    };
    root.addEventListener('pointermove', moved, { passive: true });
    root.addEventListener('pointerleave', left);
    root.addEventListener('pointerup', pressed);
    return () => {
      left();
      root.removeEventListener('pointermove', moved);
      root.removeEventListener('pointerleave', left);
      root.removeEventListener('pointerup', pressed);
    };
  }, [root, index, side]);
}
