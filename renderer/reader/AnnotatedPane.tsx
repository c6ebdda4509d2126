/** The annotated view: the clean text in sections, with room for notes in the margin. */
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isNoted } from '../../corpus/annotations/annotation.ts';
import type { Block } from '../../corpus/document/block.ts';
import { isWhole } from '../../corpus/document/opening.ts';
import { useFormat } from '../components/use-format.ts';
import { useAnnotations } from '../state/annotations.ts';
import { useDocument } from '../state/document.ts';
import { toggleFurniture, useSettings } from '../state/settings.ts';
import styles from './annotated.module.css';
import { BlockMenu } from './BlockMenu.tsx';
import { Caret } from './Caret.tsx';
import type { ViewProps } from './view-props.ts';
import { partStarts } from './part-starts.ts';
import { placeAtLine } from './place.ts';
import { cutAtSeams, guessHeight, splitIntoSections } from './sections.ts';
import { SectionView } from './SectionView.tsx';
import { UnreadPages } from './UnreadPages.tsx';
import { useAnnotatedContent } from './use-annotated-content.ts';
import { useArrival } from './use-arrival.ts';
import { useCopying } from './use-copying.ts';
import { useCopyingAll } from './use-copying-all.ts';
import { useFilling } from './use-filling.ts';
import { useOuterSide } from './use-outer-side.ts';
import { usePane } from './use-pane.ts';
import { useSteadyPlace } from './use-steady-place.ts';

export function AnnotatedPane({ open, pane, following, margin, layer }: ViewProps) {
  const { document, missing, seams } = open;
  const { t } = useTranslation();
  const showFurniture = useSettings((settings) => settings.showFurniture);
  const tidied = useSettings((settings) => settings.tidied);
  const textSize = useSettings((settings) => settings.textSize);
  const lineHeight = useSettings((settings) => settings.lineHeight);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const sections = useMemo(() => {
    const isShown = ({ kind }: Block) => showFurniture || kind !== 'furniture';
    return cutAtSeams(document.blocks, seams).flatMap((blocks) =>
      splitIntoSections(blocks.filter(isShown)),
    );
  }, [document.blocks, seams, showFurniture]);
  const starts = useMemo(
    () => partStarts(document, missing.before !== null),
    [document, missing.before],
  );

  const begins = useDocument(({ open }) =>
    open.kind === 'open' ? open.position?.blockId : undefined,
  );
  const text = useFilling(root, sections, begins, tidied);
  const { filling, parts, elements } = text;
  const drawn = useMemo(() => ({ filling, parts }), [filling, parts]);
  const content = useAnnotatedContent(root, text, document);
  useCopying(root, document, tidied);
  useCopyingAll(root, document, missing);
  usePane(following, pane, content);
  useSteadyPlace(content, sections);
  useArrival(elements);
  useOuterSide(root, document.metadata.direction);

  const noted = useAnnotations((state) =>
    state.placed.some(({ annotation, range }) => range && isNoted(annotation)),
  );
  const hidden = isWhole(missing)
    ? document.blocks.filter(({ kind }) => kind === 'furniture').length
    : 0;
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
            text={drawn}
            starts={starts}
            height={guessHeight(section, { width: 560, textSize, lineHeight })}
            margin={margin}
          />
        ))}
        {root && layer(root, elements, pane)}
        {root && <Caret pane={pane} root={root} firstBlock={firstBlock} />}
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
