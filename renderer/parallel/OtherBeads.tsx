/** Beads over the text that the open document is paired with, and the keys by which they are corrected there. */
import { useEffect } from 'react';
import { otherSide } from '../../corpus/alignment/side-name.ts';
import type { BlockElements } from '../passages/annotated-text.ts';
import { correctBead } from '../state/beads.ts';
import { useParallel } from '../state/parallel.ts';
import { actOfKey } from './bead-keys.ts';
import { BeadLayer } from './BeadLayer.tsx';

interface OtherBeadsProps {
  readonly root: HTMLElement;
  readonly elements: BlockElements;
}

export function OtherBeads({ root, elements }: OtherBeadsProps) {
  const shown = useParallel((parallel) => parallel.shown);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const act = actOfKey(event);
      if (!act) return;
      event.preventDefault();
      void correctBead(act.edit);
    };
    root.addEventListener('keydown', pressed);
    return () => root.removeEventListener('keydown', pressed);
  }, [root]);
  if (shown.kind !== 'open') return null;
  return <BeadLayer pair={shown} side={otherSide(shown.own)} root={root} elements={elements} />;
}
