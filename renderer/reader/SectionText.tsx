/** The text of a section: its blocks, with lists, tables and the lines that begin a part. */
import { memo, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../corpus/document/block.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { useFormat } from '../components/use-format.ts';
import { useReading } from '../state/reading.ts';
import { useSettings } from '../state/settings.ts';
import { groupBlocks } from './block-groups.ts';
import { BlockView } from './BlockView.tsx';
import type { PartStarts } from './part-starts.ts';
import { PartLine } from './PartLine.tsx';
import type { Section } from './sections.ts';
import { TextTable } from './TextTable.tsx';
import { WayBack } from './WayBack.tsx';

interface SectionTextProps {
  readonly documentId: DocumentId;
  readonly section: Section<Block>;
  readonly starts: PartStarts;
}

/** A figure, and what is written under it as its name. */
function Figure({ views: [figure, ...captions] }: { readonly views: readonly ReactNode[] }) {
  return captions.length === 0 ? (
    figure
  ) : (
    <figure>
      {figure}
      <figcaption>{captions}</figcaption>
    </figure>
  );
}

/** Below this share of certainty, recognised text holds mistakes in most lines. Units: 0–100. */
const doubtful = 70;

export const SectionText = memo(function SectionText(props: SectionTextProps) {
  const { documentId, section, starts } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const tidied = useSettings((settings) => settings.tidied);
  const doubtOf = ({ confidence = 100 }: Block) =>
    confidence < doubtful ? t('block.doubtful', { shown: format.number(confidence) }) : undefined;
  const ids = useMemo(() => new Set(section.items.map(({ id }) => id)), [section]);
  const ledTo = useReading(({ history }) => {
    const last = history.past.at(-1);
    const blockId = last?.documentId === documentId ? last.ledTo : undefined;
    return blockId !== undefined && ids.has(blockId) ? blockId : undefined;
  });
  return groupBlocks(section.items).map(({ kind, items }) => {
    const views = items.map(({ block, number }) => (
      <BlockView
        key={block.id}
        documentId={documentId}
        block={block}
        number={number}
        tidied={tidied}
        doubt={doubtOf(block)}
      />
    ));
    const first = items[0]?.block;
    if (first === undefined) return null;
    const part = starts.get(first.id);
    const before = part && <PartLine key={`part-${first.id}`} part={part} />;
    const isGoal = items.some(({ block }) => block.id === ledTo);
    const after = isGoal && <WayBack key={`back-${first.id}`} />;
    if (kind === 'alone') return [before, ...views, after];
    if (kind === 'figure')
      return [before, <Figure key={`figure-${first.id}`} views={views} />, after];
    return [
      before,
      kind === 'list' ? (
        <div key={`list-${first.id}`} role="list">
          {views}
        </div>
      ) : (
        <TextTable key={`table-${first.id}`} rows={items}>
          {views}
        </TextTable>
      ),
      after,
    ];
  });
});
