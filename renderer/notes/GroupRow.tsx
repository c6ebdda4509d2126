/** The heading of a group of notes, with how many there are. */
import type { NoteGroup } from '../../corpus/annotations/note-query.ts';
import { useFormat } from '../components/use-format.ts';
import { useAllNotes } from '../state/all-notes.ts';
import { useValueName } from './names.ts';
import styles from './note-list.module.css';

interface GroupRowProps {
  readonly group: NoteGroup;
  readonly index: number;
}

export function GroupRow({ group, index }: GroupRowProps) {
  const format = useFormat();
  const nameOf = useValueName();
  const by = useAllNotes(({ found }) => found?.by ?? 'none');
  return (
    <div role="row" aria-rowindex={index} className={styles.group}>
      <h2 role="rowheader" className={styles.groupName}>
        <bdi>{nameOf(by, group)}</bdi>
        <span className={styles.groupCount}>{format.number(group.ids.length)}</span>
      </h2>
    </div>
  );
}
