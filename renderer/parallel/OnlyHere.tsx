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

/** Less room than this beside the words is for a line of letters that runs down. Units: CSS pixels. */
const leastRoom = 80;

/** The labels of passages near the screen. Units: CSS pixels from the upper edge of the text. */
interface Labels {
  readonly tops: readonly number[];
  /** Whether they stand in a narrow margin. */
  readonly narrow: boolean;
}

function labelsOf({ beads, side, root, elements }: OnlyHereProps): Labels {
  const from = root.getBoundingClientRect().top - root.scrollTop;
  const tops: number[] = [];
  let narrow = false;
  let afterAlone = false;
  for (const bead of beads) {
    const alone = isAlone(bead) && bead[side].length > 0;
    // One label for a passage, however many sentences it has.
    if (alone && !afterAlone) {
      const [range] = rangesOf(bead, side, elements);
      const top = range?.getClientRects()[0]?.top;
      if (top !== undefined) tops.push(Math.round(top - from));
      if (range) narrow ||= roomBeside(range, root) < leastRoom;
    }
    if (bead[side].length > 0) afterAlone = alone;
  }
  return { tops, narrow };
}

/** From the pane's edge at which the label stands to the block of the passage. */
function roomBeside({ startContainer }: Range, root: HTMLElement): number {
  const block = startContainer.parentElement?.closest('[data-block-id]') ?? root;
  const [inner, outer] = [block.getBoundingClientRect(), root.getBoundingClientRect()];
  const isRtl = getComputedStyle(root).direction === 'rtl';
  return isRtl ? outer.right - inner.right : inner.left - outer.left;
}

const none: Labels = { tops: [], narrow: false };

const isSame = (a: Labels, b: Labels): boolean =>
  a.narrow === b.narrow && a.tops.join() === b.tops.join();

export function OnlyHere(props: OnlyHereProps) {
  const { beads, side, root, elements } = props;
  const { t } = useTranslation();
  const [{ tops, narrow }, setLabels] = useState<Labels>(none);
  useEffect(() => {
    const measure = () =>
      setLabels((before) => {
        const now = labelsOf({ beads, side, root, elements });
        return isSame(now, before) ? before : now;
      });
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(root);
    return () => sizes.disconnect();
  }, [beads, side, root, elements]);
  return tops.map((top) => (
    <span
      key={top}
      className={styles.only}
      data-narrow={narrow || undefined}
      style={{ insetBlockStart: top }}
    >
      <span>{t('parallel.onlyHere')}</span>
    </span>
  ));
}
