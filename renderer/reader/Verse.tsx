/** The couplets of a poem in two columns; joined, its text nodes are the text of the block. */
import type { Block } from '../../corpus/document/block.ts';
import type { Couplet, Hemistich } from './couplets.ts';
import { marksWithin, textTree } from './text-tree.ts';
import { TextNodes } from './TextNodes.tsx';
import styles from './verse.module.css';

interface VerseProps {
  readonly block: Block;
  readonly couplets: readonly Couplet[];
}

export function Verse({ block, couplets }: VerseProps) {
  return (
    <span className={styles.poem}>
      {couplets.flat().map((half) => (
        <Half key={half.start} block={block} half={half} />
      ))}
    </span>
  );
}

function Half({ block, half }: { readonly block: Block; readonly half: Hemistich }) {
  const { start, wordsEnd, end } = half;
  const { text, marks, direction } = block;
  const words = textTree(
    text.slice(start, wordsEnd),
    marksWithin(marks, start, wordsEnd),
    direction,
  );
  return (
    <span className={styles.half}>
      <TextNodes nodes={words} />
      <span className={styles.parting}>{text.slice(wordsEnd, end)}</span>
    </span>
  );
}
