/** What lies over a text that is paired: its beads, lit under the pointer together with their counterparts. */
import { useEffect } from 'react';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import type { BlockElements } from '../passages/annotated-text.ts';
import { useParallel, type OpenPair } from '../state/parallel.ts';
import { paintBeads, rangesOf, rangesPainted } from './bead-painting.ts';
import { OnlyHere } from './OnlyHere.tsx';
import { useBeadPointing } from './use-bead-pointing.ts';

interface BeadLayerProps {
  readonly pair: OpenPair;
  readonly side: SideName;
  readonly root: HTMLElement;
  readonly elements: BlockElements;
}

export function BeadLayer({ pair, side, root, elements }: BeadLayerProps) {
  const { beads } = pair;
  const current = useParallel((parallel) => parallel.current);
  const lit = useParallel((parallel) => parallel.lit);
  useBeadPointing(root, pair, side);
  useEffect(() => {
    const bead = current === null ? undefined : beads[current];
    return paintBeads('current', side, rangesOf(bead, side, elements));
  }, [beads, current, side, elements]);
  useEffect(() => {
    const bead = lit === null || lit === current ? undefined : beads[lit];
    return paintBeads('lit', side, rangesOf(bead, side, elements));
  }, [beads, lit, current, side, elements]);
  useEffect(
    () => paintBeads('uncertain', side, rangesPainted('uncertain', beads, side, elements)),
    [beads, side, elements],
  );
  useEffect(
    () => paintBeads('alone', side, rangesPainted('alone', beads, side, elements)),
    [beads, side, elements],
  );
  return <OnlyHere beads={beads} side={side} root={root} elements={elements} />;
}
