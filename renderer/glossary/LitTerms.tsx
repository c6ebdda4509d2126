/** The known terms of a text, lit quietly; pointed at or with the caret in them they say their rendering. */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { knownTerms, type KnownTerm } from '../../corpus/alignment/terms/known-terms.ts';
import type { Block } from '../../corpus/document/block.ts';
import { domRangeOf, type BlockElements } from '../passages/annotated-text.ts';
import { useTerms } from '../state/terms.ts';
import { useTermAt } from './use-term-at.ts';
import styles from './term-layer.module.css';

export interface TermLayerProps {
  readonly root: HTMLElement;
  readonly elements: BlockElements;
  readonly blocks: readonly Block[];
  /** Tells the paint of one pane from that of another. */
  readonly name: 'own' | 'opposite';
}

/** Under highlights, whose priorities begin at 0. */
const priority = -1;

export function LitTerms({ root, elements, blocks, name }: TermLayerProps) {
  const { t } = useTranslation();
  const terms = useTerms((state) => state.terms);
  const [inBlock] = useState(() => new Map<string, readonly KnownTerm[]>());
  const termsOf = useMemo(() => {
    inBlock.clear();
    return (block: Block): readonly KnownTerm[] => {
      const known = inBlock.get(block.id) ?? knownTerms(terms, block.text, block.language);
      inBlock.set(block.id, known);
      return known;
    };
  }, [terms, inBlock]);
  useEffect(() => {
    const ranges = blocks
      .filter((block) => isNear(block, elements))
      .flatMap((block) => termsOf(block).map((term) => rangeOf(block, term, elements)));
    const key = `hashiyeh-term-${name}`;
    const highlight = new Highlight(...ranges.filter((range) => range !== undefined));
    highlight.priority = priority;
    CSS.highlights.set(key, highlight);
    return () => {
      if (CSS.highlights.get(key) === highlight) CSS.highlights.delete(key);
    };
  }, [blocks, elements, termsOf, name]);
  const at = useTermAt(root, inBlock);
  if (at === null) return null;
  return (
    <p
      role="status"
      className={styles.tip}
      style={{ insetBlockStart: at.y, insetInlineStart: at.inline }}
    >
      <bdi className={styles.tipTerm}>{at.term.words}</bdi>
      <span className="visually-hidden">{t('terms.renderedAs')}</span>
      {at.term.renderings.map((words) => (
        <bdi key={words}>{words}</bdi>
      ))}
      {at.term.notes.map((note) => (
        <bdi key={note} className={styles.tipNote}>
          {note}
        </bdi>
      ))}
    </p>
  );
}

function isNear({ id, text, kind }: Block, elements: BlockElements): boolean {
  if (kind === 'furniture' || !elements.has(id)) return false;
  const start = { blockId: id, offset: 0 };
  return elements.isFar?.({ start, end: { blockId: id, offset: text.length } }) !== true;
}

function rangeOf({ id }: Block, { start, end }: KnownTerm, elements: BlockElements) {
  return domRangeOf(
    { start: { blockId: id, offset: start }, end: { blockId: id, offset: end } },
    elements,
  );
}
