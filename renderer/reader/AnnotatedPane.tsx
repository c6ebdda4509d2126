/** The annotated view: the clean text in sections, with room for notes in the margin. */
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isNoted } from '../../corpus/annotations/annotation.ts';
import type { Block } from '../../corpus/document/block.ts';
import { isWhole } from '../../corpus/document/opening.ts';
import { useFormat } from '../components/use-format.ts';
import type { BlockElements } from '../passages/annotated-text.ts';
import { useAnnotations } from '../state/annotations.ts';
import { useDocument } from '../state/document.ts';
import { toggleFurniture, useSettings } from '../state/settings.ts';
import styles from './annotated.module.css';
import { BlockMenu } from './BlockMenu.tsx';
import { Caret } from './Caret.tsx';
import type { ViewProps } from './view-props.ts';
import { partStarts } from './part-starts.ts';
import { placeAtLine } from './place.ts';
import { cutAtSeams, splitIntoSections } from './sections.ts';
import { SectionView } from './SectionView.tsx';
import { UnreadPages } from './UnreadPages.tsx';
import { useAnnotatedContent } from './use-annotated-content.ts';
import { useArrival } from './use-arrival.ts';
import { useCopying } from './use-copying.ts';
import { useCopyingAll } from './use-copying-all.ts';
import { useGuessedHeights } from './use-guessed-heights.ts';
import { useFilling, useNearElements, type FilledText } from './use-filling.ts';
import { useOuterSide } from './use-outer-side.ts';
import { usePane } from './use-pane.ts';
import { useSteadyPlace } from './use-steady-place.ts';

export function AnnotatedPane({ open, pane, following, margin, layer }: ViewProps) {
  const { document, missing, seams } = open;
  const { t } = useTranslation();
  const showFurniture = useSettings((settings) => settings.showFurniture);
  const tidied = useSettings((settings) => settings.tidied);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const sections = useMemo(() => {
    const isShown = ({ kind }: Block) => showFurniture || kind !== 'furniture';
    return cutAtSeams(document.blocks, seams).flatMap((blocks) =>
      splitIntoSections(blocks.filter(isShown)),
    );
  }, [document.blocks, seams, showFurniture]);
  const heights = useGuessedHeights(sections, 560);
  const starts = useMemo(
    () => partStarts(document, missing.before !== null),
    [document, missing.before],
  );

  const begins = useDocument(({ open }) =>
    open.kind === 'open' ? open.position?.blockId : undefined,
  );
  const text = useFilling(root, sections, document.blocks, begins);
  const content = useAnnotatedContent(root, text, document);
  useCopying(root, document, tidied);
  useCopyingAll(root, document, missing);
  usePane(following, pane, content);
  useSteadyPlace(content, sections);
  useOuterSide(root, document.metadata.direction);

  const noted = useAnnotations((state) =>
    state.placed.some(({ annotation, range }) => range && isNoted(annotation)),
  );
  const hidden = useMemo(
    () =>
      isWhole(missing) ? document.blocks.filter(({ kind }) => kind === 'furniture').length : 0,
    [document.blocks, missing],
  );
  const firstBlock = useCallback(() => {
    if (content === null) return undefined;
    const place = placeAtLine(content.surface());
    return place && content.blockAt(place.blockId);
  }, [content]);

  return (
    <BlockMenu document={document}>
      <article
        ref={setRoot}
        className={noted ? `${styles.pane ?? ''} ${styles.noted ?? ''}` : styles.pane}
        tabIndex={0}
        aria-label={t('reader.annotated')}
        data-pane="annotated"
      >
        <UnreadPages document={document} />
        {hidden > 0 && <HiddenBlocks count={hidden} />}
        {sections.map((section, number) => (
          <SectionView
            key={section.key}
            documentId={document.id}
            section={section}
            number={number}
            text={text}
            starts={starts}
            height={heights[number] ?? 0}
            margin={margin}
          />
        ))}
        {root && <Layer text={text} tidied={tidied} draw={(near) => layer(root, near, pane)} />}
        {root && <Caret pane={pane} root={root} firstBlock={firstBlock} />}
      </article>
    </BlockMenu>
  );
}

interface LayerProps {
  readonly text: FilledText;
  readonly tidied: boolean;
  readonly draw: (elements: BlockElements) => ReactNode;
}

/** What stands over the text: the only part of the pane that is drawn anew when other sections come near the screen. */
function Layer({ text, tidied, draw }: LayerProps) {
  const elements = useNearElements(text, tidied);
  useArrival(elements);
  return draw(elements);
}

/** Says that furniture was set aside, and shows it or hides it again. */
function HiddenBlocks({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = useSettings((settings) => settings.showFurniture);
  const key = shown ? 'reader.hideFurniture' : 'reader.showFurniture';
  return (
    <div className={styles.hidden}>
      <button type="button" aria-expanded={shown} onClick={() => void toggleFurniture()}>
        {t(key, { count, shown: format.number(count) })}
      </button>
    </div>
  );
}
