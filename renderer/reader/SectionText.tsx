/** The text of a section: its blocks, with lists, tables and the lines that begin a part. */
import { memo } from 'react';
import type { Block } from '../../corpus/document/block.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import styles from './block.module.css';
import { groupBlocks, tableDirection } from './block-groups.ts';
import { BlockView } from './BlockView.tsx';
import type { PartStarts } from './part-starts.ts';
import { PartLine } from './PartLine.tsx';
import type { Section } from './sections.ts';

interface SectionTextProps {
  readonly documentId: DocumentId;
  readonly section: Section<Block>;
  readonly starts: PartStarts;
}

export const SectionText = memo(function SectionText(props: SectionTextProps) {
  const { documentId, section, starts } = props;
  return groupBlocks(section.items).map(({ kind, items }) => {
    const views = items.map(({ block, number }) => (
      <BlockView key={block.id} documentId={documentId} block={block} number={number} />
    ));
    const first = items[0]?.block;
    if (first === undefined) return null;
    const part = starts.get(first.id);
    const before = part && <PartLine key={`part-${first.id}`} part={part} />;
    if (kind === 'alone') return [before, ...views];
    return [
      before,
      kind === 'list' ? (
        <div key={`list-${first.id}`} role="list">
          {views}
        </div>
      ) : (
        <div key={`table-${first.id}`} className={styles.wide} dir={tableDirection(items)}>
          <table className={styles.table}>
            <tbody>{views}</tbody>
          </table>
        </div>
      ),
    ];
  });
});
