/** A section of a text: an empty box of the guessed height until it is filled. */
import { memo, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Block } from '../../corpus/document/block.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import styles from './annotated.module.css';
import type { PaneSlots } from './pane-slots.ts';
import type { PartStarts } from './part-starts.ts';
import type { Section } from './sections.ts';
import { SectionText } from './SectionText.tsx';
import type { FilledText } from './use-filling.ts';

interface SectionViewProps {
  readonly documentId: DocumentId;
  readonly section: Section<Block>;
  readonly number: number;
  readonly text: Pick<FilledText, 'filling' | 'parts'>;
  readonly starts: PartStarts;
  readonly height: number;
  readonly margin?: PaneSlots['margin'];
}

export const SectionView = memo(function SectionView({
  documentId,
  section,
  number,
  text: { filling, parts },
  starts,
  height,
  margin,
}: SectionViewProps) {
  const filled = useSyncExternalStore(
    useCallback((tell: () => void) => filling.subscribe(number, tell), [filling, number]),
    () => filling.isFilled(number),
  );
  const keep = useCallback(
    (element: HTMLElement | null) => parts.keep(number, element),
    [parts, number],
  );
  return (
    <div
      ref={keep}
      className={styles.section}
      // Without words it would be drawn as nothing, and draw those after it into sight.
      style={filled ? { containIntrinsicBlockSize: `auto ${height}px` } : { blockSize: height }}
    >
      {filled && (
        <>
          <div className={styles.text}>
            <SectionText documentId={documentId} section={section} starts={starts} />
          </div>
          {margin && <Margin section={section} draw={margin} />}
        </>
      )}
    </div>
  );
});

interface MarginProps {
  readonly section: Section<Block>;
  readonly draw: PaneSlots['margin'];
}

/** Which blocks are meant is worked out for sections that are drawn. */
function Margin({ section, draw }: MarginProps) {
  const blockIds = useMemo(() => new Set(section.items.map(({ id }) => id)), [section]);
  return draw(blockIds);
}
