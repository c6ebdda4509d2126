/** A plain-text original: every character of the record, each stretch in the direction of its block. */
import { memo, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../../corpus/document/block.ts';
import { useSettings } from '../../state/settings.ts';
import { createDrawnText, type BlockRun } from '../../passages/drawn-text.ts';
import type { OriginalText as OriginalWords } from '../../passages/original-text.ts';
import { nearestShown } from '../nearest-shown.ts';
import styles from './original.module.css';
import type { OriginalProps } from './original-props.ts';
import { recordHolders } from './record-holders.ts';
import { blockRun, stretchesOf, type Stretch } from './record.ts';
import { whenNear } from '../near-sections.ts';
import { guessHeight, splitIntoSections, type Section } from '../sections.ts';
import { usePane, type PaneContent } from '../use-pane.ts';

interface OriginalTextProps extends OriginalProps {
  readonly text: string;
}

const SectionView = memo(function SectionView({ section }: { readonly section: Section<Stretch> }) {
  return section.items.map((stretch) => (
    <div
      key={stretch.id}
      dir={stretch.direction}
      lang={stretch.language}
      {...(stretch.blockIds[0] === undefined ? {} : { 'data-block': stretch.blockIds[0] })}
    >
      {stretch.text}
    </div>
  ));
});

const nowhere: BlockRun = { first: 0, last: -1 };

export function OriginalText({ document, text, pane, following, over }: OriginalTextProps) {
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
  usePane(following, pane, content);
  const drawn = useMemo(
    () => root && createDrawnText(blocks, recordHolders(root, sections)),
    [root, sections, blocks],
  );
  const near = useNearBlocks(root, sections, blocks);
  const words = useMemo<OriginalWords | null>(
    () => root && drawn && { ...drawn.near(near), pane, root, target: root },
    [root, drawn, near, pane],
  );

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
      {words && over(words)}
    </article>
  );
}

/** The blocks near the screen: passages are painted only there, because Chromium goes through all of them in every frame. */
function useNearBlocks(
  root: HTMLElement | null,
  sections: readonly Section<Stretch>[],
  blocks: readonly Block[],
): BlockRun {
  const [near, setNear] = useState<BlockRun>(nowhere);
  useEffect(() => {
    if (root === null) return;
    return whenNear(root, [...root.children].slice(0, sections.length), (run) =>
      setNear(blockRun(sections.slice(run.first, run.last + 1), blocks)),
    );
  }, [root, sections, blocks]);
  return near;
}
