/** The quiet lines that join notes to their passages, drawn over one section of the text. */
import type { Placed } from '../state/placing.ts';
import edge from '../components/edge.module.css';
import styles from './margin.module.css';
import type { JoiningLine, NotePlace } from './use-margin.ts';

interface JoiningLinesProps {
  readonly notes: readonly Placed[];
  readonly places: readonly NotePlace[];
  readonly lit: number;
  readonly focused: number;
}

/** Through the gutter, level at both ends. */
function gutter({ edge, note, from, to }: JoiningLine): string {
  const middle = (edge + note) / 2;
  return `M ${edge} ${from} C ${middle} ${from} ${middle} ${to} ${note} ${to}`;
}

/** Under the line of the text, from the passage to the gutter. */
function underText({ passage, edge, from }: JoiningLine): string {
  return `M ${passage} ${from} L ${edge} ${from}`;
}

export function JoiningLines({ notes, places, lit, focused }: JoiningLinesProps) {
  if (places.length !== notes.length) return null;
  return (
    <svg className={styles.lines} aria-hidden>
      {notes.map(({ annotation }, index) => {
        const line = places[index]?.line;
        const shown = index === lit || index === focused;
        return (
          line && (
            <g
              key={annotation.id}
              className={edge[annotation.colour]}
              data-lit={shown || undefined}
            >
              <path d={gutter(line)} />
              <path className={styles.underText} d={underText(line)} />
            </g>
          )
        );
      })}
    </svg>
  );
}
