/** Some neighbouring rows of the list of notes, read and drawn while they are near the screen. */
import { memo, useEffect } from 'react';
import { Stretch, type Measure } from '../components/Stretch.tsx';
import { loadLines } from '../state/all-notes.ts';
import { notesOf, type Entry } from './entries.ts';
import { GroupRow } from './GroupRow.tsx';
import { NoteRow } from './NoteRow.tsx';

interface NoteStretchProps {
  readonly entries: readonly Entry[];
  /** Index of the first row in the list. */
  readonly first: number;
  readonly wanted: boolean;
  readonly measure: Measure;
}

export const NoteStretch = memo(function NoteStretch(props: NoteStretchProps) {
  const { entries, first, wanted, measure } = props;
  return (
    <Stretch count={entries.length} isFirst={first === 0} wanted={wanted} measure={measure}>
      {() => <Rows entries={entries} first={first} />}
    </Stretch>
  );
});

function Rows({ entries, first }: Pick<NoteStretchProps, 'entries' | 'first'>) {
  useEffect(() => void loadLines(notesOf(entries)), [entries]);
  return entries.map((entry, at) =>
    entry.kind === 'group' ? (
      <GroupRow key={entry.name} group={entry.group} index={first + at + 1} />
    ) : (
      <NoteRow key={entry.name} id={entry.id} name={entry.name} index={first + at + 1} />
    ),
  );
}
