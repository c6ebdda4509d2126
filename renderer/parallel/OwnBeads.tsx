/** Beads over the open document: lit while its translation is shown, and with it over the text when it is asked for. */
import type { BlockElements } from '../passages/annotated-text.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import { usePanes, textPane } from '../state/panes.ts';
import { useParallel } from '../state/parallel.ts';
import { BeadLayer } from './BeadLayer.tsx';
import { Peek } from './Peek.tsx';

interface OwnBeadsProps {
  readonly root: HTMLElement;
  readonly elements: BlockElements;
  readonly pane: PaneIndex;
}

export function OwnBeads({ root, elements, pane }: OwnBeadsProps) {
  const shown = useParallel((parallel) => parallel.shown);
  const peeking = useParallel((parallel) => parallel.peeking);
  const beside = usePanes(({ views }) => views.includes('translation'));
  const home = usePanes(textPane);
  if (shown.kind !== 'open') return null;
  const shared = { pair: shown, side: shown.own, root, elements };
  return (
    <>
      {(beside || peeking) && <BeadLayer {...shared} />}
      {peeking && pane === home && <Peek {...shared} />}
    </>
  );
}
