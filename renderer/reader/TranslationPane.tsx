/** The translation view: the text that the open document is paired with, going along sentence by sentence. */
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { stretchesOf } from '../../corpus/alignment/side.ts';
import { otherSide } from '../../corpus/alignment/side-name.ts';
import type { Block } from '../../corpus/document/block.ts';
import { errorText } from '../../electron/shared/error-text.ts';
import { useFocusHandedOn } from '../components/use-focus-handed-on.ts';
import { openPairOf, useParallel, type OpenPair } from '../state/parallel.ts';
import { useSettings } from '../state/settings.ts';
import styles from './annotated.module.css';
import { mapCounterparts } from './counterpart-map.ts';
import { followCounterpart } from './follow-counterpart.ts';
import { PairOpening } from './PairOpening.tsx';
import { partStarts } from './part-starts.ts';
import { splitIntoSections } from './sections.ts';
import { SectionView } from './SectionView.tsx';
import { useAnnotatedContent } from './use-annotated-content.ts';
import { useCopying } from './use-copying.ts';
import { useGuessedHeights } from './use-guessed-heights.ts';
import { useFilling, useNearElements } from './use-filling.ts';
import { usePane } from './use-pane.ts';
import type { ViewProps } from './view-props.ts';

export function TranslationPane(props: ViewProps) {
  const { open, unpaired, beadBar } = props;
  const { t } = useTranslation();
  const { id } = open.document;
  const shown = useParallel((parallel) => parallel.shown);
  const pairs = useParallel((parallel) => parallel.pairs);
  useEffect(() => void openPairOf(id), [id, pairs]);
  const focusHeld = useRef(false);
  switch (shown.kind) {
    case 'none':
      return unpaired();
    case 'opening':
      return <PairOpening shown={shown} focusHeld={focusHeld} />;
    case 'failed':
      return (
        <p className={styles.waiting} role="alert">
          {errorText(t, shown.error)}
        </p>
      );
    case 'open':
      return (
        <div className={styles.withBar}>
          <Counterpart {...props} key={shown.other.id} shown={shown} focusHeld={focusHeld} />
          {beadBar()}
        </div>
      );
  }
}

function Counterpart({
  open,
  pane,
  following,
  opposite,
  shown,
  focusHeld,
}: ViewProps & { readonly shown: OpenPair; readonly focusHeld: RefObject<boolean> }) {
  const { pair, own, other, beads } = shown;
  const { t } = useTranslation();
  const tidied = useSettings((settings) => settings.tidied);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  useFocusHandedOn(focusHeld, root);
  const blocks = useMemo(() => blocksOf(shown), [other, pair]); // eslint-disable-line react-hooks/exhaustive-deps
  const sections = useMemo(() => splitIntoSections(blocks), [blocks]);
  const starts = useMemo(() => partStarts(other, false), [other]);
  const heights = useGuessedHeights(sections, 560);
  const text = useFilling(root, sections, blocks, undefined);
  const elements = useNearElements(text, tidied);
  const content = useAnnotatedContent(root, text, other);
  useCopying(root, other, tidied);
  const map = useMemo(
    () => mapCounterparts(beads, own, open.document.blocks, blocks),
    [beads, own, open.document.blocks, blocks],
  );
  const latest = useRef(map);
  latest.current = map;
  const mapped = useCallback(() => latest.current, []);
  const joined = useMemo(() => followCounterpart(following, mapped), [following, mapped]);
  usePane(joined, pane, content);
  return (
    <article
      ref={setRoot}
      className={styles.pane}
      tabIndex={0}
      aria-label={t(own === 'original' ? 'reader.translation' : 'parallel.originalText')}
      data-pane="translation"
    >
      {sections.map((section, number) => (
        <SectionView
          key={section.key}
          documentId={other.id}
          section={section}
          number={number}
          text={text}
          starts={starts}
          height={heights[number] ?? 0}
        />
      ))}
      {root && opposite(root, elements, pane)}
    </article>
  );
}

/** The blocks of the other side: of a part or of a file of two languages no more than belongs to it. */
function blocksOf({ pair, own, other }: OpenPair): readonly Block[] {
  const side = pair[otherSide(own)];
  const isText = ({ kind }: Block) => kind !== 'furniture';
  if (side.part === undefined && side.only === undefined) return other.blocks.filter(isText);
  const inside = new Set(stretchesOf(other, side).map(({ block }) => block));
  return other.blocks.filter(({ id }) => inside.has(id));
}
