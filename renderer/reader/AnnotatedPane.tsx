/** The annotated view: the clean text in sections, with room for notes in the margin. */
import { memo, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isNoted } from '../../corpus/annotations/annotation.ts';
import type { Block } from '../../corpus/document/block.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import { useFormat } from '../components/use-format.ts';
import { blockElements, domRangeOf, type BlockElements } from '../passages/annotated-text.ts';
import { useAnnotations } from '../state/annotations.ts';
import { toggleFurniture, useSettings } from '../state/settings.ts';
import styles from './annotated.module.css';
import { BlockMenu } from './BlockMenu.tsx';
import { Caret } from './Caret.tsx';
import type { Following } from './following.ts';
import { nearestShown } from './nearest-shown.ts';
import { partStarts, type PartStarts } from './part-starts.ts';
import { placeAtLine } from './place.ts';
import { guessHeight, splitIntoSections, type Section } from './sections.ts';
import { SectionText } from './SectionText.tsx';
import { UnreadPages } from './UnreadPages.tsx';
import { useArrival } from './use-arrival.ts';
import { useOuterSide } from './use-outer-side.ts';
import { usePane, type ElementContent } from './use-pane.ts';

/** What other features put into the pane. */
export interface PaneSlots {
  /** Notes beside a section; `blockIds` are those of its blocks. */
  readonly margin: (blockIds: ReadonlySet<string>) => ReactNode;
  /** Painting and popups over the whole text. */
  readonly layer: (root: HTMLElement, elements: BlockElements) => ReactNode;
}

interface AnnotatedPaneProps extends PaneSlots {
  readonly document: Document;
  readonly following: Following;
}

const SectionView = memo(function SectionView({
  documentId,
  section,
  starts,
  height,
  margin,
}: {
  readonly documentId: DocumentId;
  readonly section: Section<Block>;
  readonly starts: PartStarts;
  readonly height: number;
  readonly margin: PaneSlots['margin'];
}) {
  const blockIds = useMemo(() => new Set(section.items.map(({ id }) => id)), [section]);
  return (
    <div className={styles.section} style={{ containIntrinsicBlockSize: `auto ${height}px` }}>
      <div className={styles.text}>
        <SectionText documentId={documentId} section={section} starts={starts} />
      </div>
      {margin(blockIds)}
    </div>
  );
});

export function AnnotatedPane({ document, following, margin, layer }: AnnotatedPaneProps) {
  const { t } = useTranslation();
  const showFurniture = useSettings((settings) => settings.showFurniture);
  const textSize = useSettings((settings) => settings.textSize);
  const lineHeight = useSettings((settings) => settings.lineHeight);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [elements, setElements] = useState<BlockElements>(() => new Map());
  const sections = useMemo(() => {
    const shown = document.blocks.filter(({ kind }) => showFurniture || kind !== 'furniture');
    return splitIntoSections(shown);
  }, [document.blocks, showFurniture]);
  const starts = useMemo(() => partStarts(document), [document]);

  useEffect(() => {
    if (root) setElements(blockElements(root));
  }, [root, sections]);

  const content = useAnnotatedContent(root, elements, document);
  usePane(following, 'annotated', content);
  useArrival(elements);
  useOuterSide(root, document.metadata.direction);

  const noted = useAnnotations((state) =>
    state.placed.some(({ annotation, range }) => range && isNoted(annotation)),
  );
  const hidden = document.blocks.filter(({ kind }) => kind === 'furniture').length;
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
        {sections.map((section) => (
          <SectionView
            key={section.key}
            documentId={document.id}
            section={section}
            starts={starts}
            height={guessHeight(section, { width: 560, textSize, lineHeight })}
            margin={margin}
          />
        ))}
        {root && layer(root, elements)}
        {root && <Caret root={root} firstBlock={firstBlock} />}
      </article>
    </BlockMenu>
  );
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

function useAnnotatedContent(
  root: HTMLElement | null,
  elements: BlockElements,
  document: Document,
): ElementContent | null {
  const latest = useRef({ elements, document });
  useEffect(() => {
    latest.current = { elements, document };
  }, [elements, document]);
  const ready = elements.size > 0;
  return useMemo(() => {
    if (root === null || !ready) return null;
    return {
      target: root,
      scroller: root,
      surface: () => ({
        top: root.getBoundingClientRect().top,
        sections: [...root.children].filter((child) =>
          child.classList.contains(styles.section ?? ''),
        ),
        blocksOf: (section) => [...section.querySelectorAll('[data-block-id]')],
        idOf: (block) => block.getAttribute('data-block-id') ?? '',
      }),
      blockAt: (blockId) =>
        nearestShown(latest.current.document.blocks, blockId, latest.current.elements),
      lineOf: (blockId, offset) => {
        const position = { blockId, offset };
        const range = domRangeOf({ start: position, end: position }, latest.current.elements);
        return range?.getClientRects()[0]?.top;
      },
    };
  }, [root, ready]);
}
