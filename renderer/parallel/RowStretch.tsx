/** Some neighbouring rows, drawn while they are near the screen: ten thousand beads cost as much as a hundred. */
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Texts } from '../../corpus/alignment/bead-edits.ts';
import type { PairedBead } from '../../corpus/alignment/pair.ts';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import { useFormat } from '../components/use-format.ts';
import { wordsOf } from '../state/beads.ts';
import type { OpenPair } from '../state/parallel.ts';
import { standingOf } from './BeadBar.tsx';
import styles from './rows.module.css';

export const rowsPerStretch = 40;

/** Until it was drawn a row is taken to be so high. Units: CSS pixels. */
const guessedRow = 84;

/** Language and direction of a side's blocks. */
export type Languages = Readonly<
  Record<
    SideName,
    ReadonlyMap<string, { readonly language: string; readonly direction: 'ltr' | 'rtl' }>
  >
>;

interface RowStretchProps {
  readonly number: number;
  readonly pair: OpenPair;
  readonly texts: Texts;
  readonly languages: Languages;
  /** The bead that is looked at, if it is one of these. */
  readonly current: number | null;
}

const names: readonly SideName[] = ['original', 'translation'];

export const RowStretch = memo(function RowStretch(props: RowStretchProps) {
  const { number, pair, current } = props;
  const ref = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(number === 0);
  const [height, setHeight] = useState<number>();
  const first = number * rowsPerStretch;
  const beads = pair.beads.slice(first, first + rowsPerStretch);
  useEffect(() => {
    const stretch = ref.current;
    if (!stretch) return;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (!seen) return;
        if (!seen.isIntersecting) setHeight(stretch.offsetHeight);
        setNear(seen.isIntersecting);
      },
      { root: stretch.parentElement, rootMargin: '150% 0px' },
    );
    observer.observe(stretch);
    return () => observer.disconnect();
  }, []);
  if (!near && current === null) {
    const blockSize = height ?? beads.length * guessedRow;
    return <div ref={ref} role="presentation" data-first={first} style={{ blockSize }} />;
  }
  return (
    <div ref={ref} role="rowgroup" data-first={first}>
      {beads.map((bead, at) => (
        <Row key={first + at} {...props} bead={bead} index={first + at} />
      ))}
    </div>
  );
});

function Row({
  bead,
  index,
  texts,
  languages,
  current,
}: RowStretchProps & { readonly bead: PairedBead; readonly index: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const standing = standingOf(bead);
  return (
    <div
      id={`bead-${index}`}
      role="row"
      className={styles.row}
      aria-rowindex={index + 1}
      aria-selected={index === current}
      data-bead={index}
      data-standing={standing}
    >
      <span role="rowheader" className={styles.number} title={t(`parallel.state.${standing}`)}>
        {format.number(index + 1)}
        <span className="visually-hidden">{t(`parallel.state.${standing}`)}</span>
      </span>
      {names.map((side) => {
        const facts = languages[side].get(bead[side][0]?.block ?? '');
        return facts === undefined ? (
          <span key={side} role="gridcell" className={styles.empty}>
            {t('parallel.notHere')}
          </span>
        ) : (
          <p
            key={side}
            role="gridcell"
            className={styles.cell}
            lang={facts.language}
            dir={facts.direction}
          >
            {wordsOf(bead, side, texts[side])}
          </p>
        );
      })}
    </div>
  );
}
