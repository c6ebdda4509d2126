/** A plain-text original: every character of the record, each stretch in the direction of its block. */
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../corpus/document/document.ts';
import { useSettings } from '../../state/settings.ts';
import type { Following } from '../following.ts';
import { nearestShown } from '../nearest-shown.ts';
import styles from './original.module.css';
import { stretchesOf, type Stretch } from './record.ts';
import { guessHeight, splitIntoSections, type Section } from '../sections.ts';
import { usePane, type PaneContent } from '../use-pane.ts';

interface OriginalTextProps {
  readonly document: Document;
  readonly text: string;
  readonly following: Following;
}

const SectionView = memo(function SectionView({ section }: { readonly section: Section<Stretch> }) {
  return section.items.map((stretch) => (
    <div
      key={stretch.id}
      dir={stretch.direction}
      lang={stretch.language}
      {...(stretch.blockId === undefined ? {} : { 'data-block': stretch.blockId })}
    >
      {stretch.text}
    </div>
  ));
});

export function OriginalText({ document, text, following }: OriginalTextProps) {
  const { t } = useTranslation();
  const textSize = useSettings((settings) => settings.textSize);
  const lineHeight = useSettings((settings) => settings.lineHeight);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const { blocks, metadata } = document;
  const sections = useMemo(
    () => splitIntoSections(stretchesOf(text, blocks, metadata)),
    [text, blocks, metadata],
  );
  const content = useMemo<PaneContent | null>(() => {
    if (root === null) return null;
    const shown = new Map(
      [...root.querySelectorAll<HTMLElement>('[data-block]')].map((element) => [
        element.dataset.block ?? '',
        element,
      ]),
    );
    return {
      target: root,
      scroller: root,
      surface: () => ({
        top: root.getBoundingClientRect().top,
        sections: [...root.children],
        blocksOf: (section) => [...section.querySelectorAll('[data-block]')],
        idOf: (block) => block.getAttribute('data-block') ?? '',
      }),
      blockAt: (blockId) => nearestShown(blocks, blockId, shown),
    };
    // The elements are those of the sections.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [root, sections, blocks]);
  usePane(following, 'original', content);

  return (
    <article
      ref={setRoot}
      className={styles.record}
      tabIndex={0}
      aria-label={t('reader.original')}
      data-pane="original"
    >
      {sections.map((section) => (
        <div
          key={section.key}
          className={styles.section}
          style={{
            containIntrinsicBlockSize: `auto ${guessHeight(section, { width: 460, textSize, lineHeight })}px`,
          }}
        >
          <SectionView section={section} />
        </div>
      ))}
    </article>
  );
}
