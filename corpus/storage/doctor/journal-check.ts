/** The check of what the journal says of former states. */
import * as z from 'zod';
import { JournalRow } from '../rewind.ts';
import type { Check, Finding } from './finding.ts';
import { unreadable } from './unreadable.ts';

const ChangeRow = z.object({
  who: z.enum(['window', 'commandLine', 'import', 'archive', 'program']),
  kind: z.enum(['done', 'undone', 'redone']),
});
const Tables = z.object({ name: z.string() });
const StateRow = JournalRow.extend({ change_id: z.number() });

/** Whether each change can be read and taken back. One that cannot stays in the history, as final. */
export const journalCheck: Check = {
  name: 'journal',
  examine({ database }) {
    const known = new Set(
      database
        .rows(Tables, `SELECT name FROM pragma_table_list WHERE schema = 'main'`)
        .map(({ name }) => name),
    );
    const states = unreadable(
      database,
      'change_row',
      StateRow.refine(({ place }) => known.has(place)),
      // A part of a change is not taken back by itself.
      (surgery, { change_id: change = null }) =>
        surgery.database.change('UPDATE change SET final = 1 WHERE id = ?', change),
    );
    const changes = unreadable(database, 'change', ChangeRow);
    const findings = [...changes, ...states].map((finding): Finding => ({
      ...finding,
      trouble: 'change',
    }));
    const count = database.number('SELECT count(*) FROM change');
    return { findings, good: `${count} changes can be read` };
  },
};
