/** A plain-text original: every character of the record, each stretch in the direction of its block. */
import {
  memo,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../../corpus/document/block.ts';
import { createDrawnText } from '../../passages/drawn-text.ts';
import type { OriginalText as OriginalWords } from '../../passages/original-text.ts';
import type { PaneIndex } from '../../passages/pane-index.ts';
import { fillNear } from '../fill-near.ts';
import type { Section } from '../sections.ts';
import { useGuessedHeights } from '../use-guessed-heights.ts';
import { usePane } from '../use-pane.ts';
import styles from './original.module.css';
import type { OriginalProps } from './original-props.ts';
import { blockRun, type Stretch } from './record.ts';
import { recordContent, useDividedRecord, type DividedRecord } from './use-divided-record.ts';

interface OriginalTextProps extends OriginalProps {
  readonly text: string;
}

export function OriginalText({ document, text, pane, following, over }: OriginalTextProps) {
  const { t } = useTranslation();
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const { blocks } = document;
  const record = useDividedRecord(document, text);
  const { sections, dividing, places, nearness } = record;
  const heights = useGuessedHeights(sections, 460);
  const content = useMemo(
    () => root && recordContent(root, record, blocks),
    [root, record, blocks],
  );
  usePane(following, pane, content);
  useEffect(() => {
    if (root === null) return;
    const elements = sections.map((_, section) => places.rootOf(section));
    return fillNear(root, {
      filling: dividing,
      nearness,
      elements,
      blocks: '[data-block]',
      runOf: places.runOf,
      runIn: ({ first, last }) => blockRun(sections.slice(first, last + 1), blocks),
    });
  }, [root, sections, blocks, places, dividing, nearness]);
  return (
    <article
      ref={setRoot}
      className={styles.record}
      tabIndex={0}
      aria-label={t('reader.original')}
      data-pane="original"
    >
      {sections.map((section, number) => (
        <SectionView
          key={section.key}
          section={section}
          number={number}
          record={record}
          height={heights[number] ?? 0}
        />
      ))}
      {root && <Over root={root} pane={pane} record={record} blocks={blocks} draw={over} />}
    </article>
  );
}

interface SectionViewProps {
  readonly section: Section<Stretch>;
  readonly number: number;
  readonly record: DividedRecord;
  readonly height: number;
}

const SectionView = memo(function SectionView(props: SectionViewProps) {
  const { section, number, record, height } = props;
  const { dividing, places } = record;
  const divided = useSyncExternalStore(
    useCallback((tell: () => void) => dividing.subscribe(number, tell), [dividing, number]),
    () => dividing.isFilled(number),
  );
  const keep = useCallback(
    (element: HTMLElement | null) => places.keep(number, element),
    [places, number],
  );
  return (
    <div
      ref={keep}
      className={styles.section}
      style={{ containIntrinsicBlockSize: `auto ${height}px` }}
    >
      {divided ? section.items.map(drawStretch) : <Undivided section={section} />}
    </div>
  );
});

function drawStretch({ id, blockIds: [first], language, direction, text }: Stretch): ReactNode {
  return (
    <div
      key={id}
      dir={direction}
      lang={language}
      {...(first === undefined ? {} : { 'data-block': first })}
    >
      {text}
    </div>
  );
}

/** All words of a section, in one element: it says which block is the first of them. */
function Undivided({ section: { items } }: { readonly section: Section<Stretch> }) {
  const first = items.find(({ blockIds }) => blockIds.length > 0)?.blockIds[0];
  return <div data-first={first}>{items.map(({ text }) => text).join('')}</div>;
}

interface OverProps {
  readonly root: HTMLElement;
  readonly pane: PaneIndex;
  readonly record: DividedRecord;
  readonly blocks: readonly Block[];
  readonly draw: OriginalProps['over'];
}

/** What stands over the record, where it is near the screen: Chromium goes through all that is painted in every frame. */
function Over({ root, pane, record: { places, nearness }, blocks, draw }: OverProps) {
  const drawn = useMemo(() => createDrawnText(blocks, places), [blocks, places]);
  const near = useSyncExternalStore(nearness.subscribe, nearness.now);
  const words = useMemo<OriginalWords>(() => {
    const [begin, end] = [blocks[near.first], blocks[near.last]];
    const nearby = begin && end && { first: begin.id, last: end.id };
    return { ...drawn.near(near), nearby, ground: drawn, pane, root, target: root };
  }, [drawn, near, blocks, pane, root]);
  return draw(words);
}
