/** What following needs to know of the annotated text: where its blocks and lines stand. */
import { useMemo, useRef } from 'react';
import type { Document } from '../../corpus/document/document.ts';
import { domRangeOf } from '../passages/annotated-text.ts';
import styles from './annotated.module.css';
import { nearestShown } from './nearest-shown.ts';
import type { FilledText } from './use-filling.ts';
import type { ElementContent } from './use-pane.ts';

/** The content of the pane `root`, or null until it stands. */
export function useAnnotatedContent(
  root: HTMLElement | null,
  text: FilledText,
  document: Document,
): ElementContent | null {
  const latest = useRef({ text, document });
  latest.current = { text, document };
  const ready = document.blocks.length > 0;
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
      blockAt: (blockId) => {
        const { text, document } = latest.current;
        return nearestShown(document.blocks, blockId, elementsOrSections(text));
      },
      lineOf: (blockId, offset) => {
        const position = { blockId, offset };
        const range = domRangeOf(
          { start: position, end: position },
          latest.current.text.parts.standing,
        );
        return range?.getClientRects()[0]?.top;
      },
    };
  }, [root, ready]);
}

/** The blocks that the text shows; one that is not drawn yet is drawn, and has its section's element until then. */
function elementsOrSections({
  parts,
  bring,
}: FilledText): Pick<ReadonlyMap<string, Element>, 'get' | 'has'> {
  return {
    has: (blockId) => parts.sectionOf(blockId) !== undefined,
    get(blockId) {
      const element = parts.standing.get(blockId);
      const section = parts.sectionOf(blockId);
      if (element !== undefined || section === undefined) return element;
      bring(blockId);
      return parts.rootOf(section);
    },
  };
}
