/** Small labels beside passages that stand in one of the texts only. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairedBead } from '../../corpus/alignment/pair.ts';
import { isAlone } from '../../corpus/alignment/review.ts';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import type { BlockElements } from '../passages/annotated-text.ts';
import { rangesOf } from './bead-painting.ts';
import styles from './parallel.module.css';

interface OnlyHereProps {
  readonly beads: readonly PairedBead[];
  readonly side: SideName;
  readonly root: HTMLElement;
  readonly elements: BlockElements;
}

/** Where the labels of passages near the screen stand. Units: CSS pixels from the upper edge of the text. */
function topsOf({ beads, side, root, elements }: OnlyHereProps): readonly number[] {
  const from = root.getBoundingClientRect().top - root.scrollTop;
  const tops: number[] = [];
  let afterAlone = false;
  for (const bead of beads) {
    const alone = isAlone(bead) && bead[side].length > 0;
    // One label for a passage, however many sentences it has.
    if (alone && !afterAlone) {
      const top = rangesOf(bead, side, elements)[0]?.getClientRects()[0]?.top;
      if (top !== undefined) tops.push(Math.round(top - from));
    }
    if (bead[side].length > 0) afterAlone = alone;
  }
  return tops;
}

export function OnlyHere(props: OnlyHereProps) {
  const { beads, side, root, elements } = props;
  const { t } = useTranslation();
  const [tops, setTops] = useState<readonly number[]>([]);
  useEffect(() => {
    const measure = () =>
      setTops((before) => {
        const now = topsOf({ beads, side, root, elements });
        return now.join() === before.join() ? before : now;
      });
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(root);
    return () => sizes.disconnect();
  }, [beads, side, root, elements]);
  return tops.map((top) => (
    <span key={top} className={styles.only} style={{ insetBlockStart: top }}>
      {t('parallel.onlyHere')}
    </span>
  ));
}
