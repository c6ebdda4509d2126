/** Checks of the annotations, and of what is derived from them. */
import * as z from 'zod';
import { PairedBead } from '../../alignment/pair.ts';
import { Placement } from '../../annotations/placement.ts';
import { damagedAnnotations, listLined } from '../annotations.ts';
import { Json } from '../json.ts';
import { noteLineOf } from '../note-lines.ts';
import type { Check, Finding } from './finding.ts';
import { doubledPositions } from './positions.ts';
import { strayAreas } from './stray-areas.ts';
import { unreadable } from './unreadable.ts';

/** Whether annotations, their tags and links can be read, and their areas are there. */
export const annotationCheck: Check = {
  name: 'annotations',
  examine(patient) {
    const { database } = patient;
    const damaged = damagedAnnotations(database).map(({ id, part }): Finding => {
      const column = part === 'annotation' ? 'id' : 'annotation_id';
      const what = part === 'annotation' ? '' : `${part} of `;
      return {
        trouble: part === 'annotation' ? 'annotation' : 'row',
        about: part === 'annotation' ? id : part,
        message: `${what}annotation ${id} is damaged`,
        cure: {
          remedy: 'setAside',
          treat: (surgery) => surgery.takeOut(part, `${column} = ?`, id),
        },
      };
    });
    const count = database.number('SELECT count(*) FROM annotation');
    const orders = [
      doubledPositions(database, 'annotation_tag', 'annotation_id'),
      doubledPositions(database, 'annotation_link', 'annotation_id'),
    ];
    const doubled = orders.flatMap((order) => order ?? []);
    const note = doubled.length === 0 ? '' : '; some tags or links stand in one place';
    return {
      findings: [...damaged, ...strayAreas(patient)],
      good: `${count} annotations can be read${note}`,
      ...(doubled.length === 0
        ? {}
        : { tidy: (surgery) => doubled.forEach((tidy) => tidy(surgery)) }),
    };
  },
};

const PlacementRow = z.object({
  class: Placement.shape.class,
  score: Placement.shape.score,
  selectors: Json.pipe(Placement.shape.selectors),
});
const AlignmentRow = z.object({ beads: Json.pipe(z.array(PairedBead)), learned: Json });

/** Whether what follows from the rest follows from it. What is missing is derived when somebody asks, and no fault. */
export const derivedCheck: Check = {
  name: 'derived',
  examine({ database }) {
    const lines = listLined(database).flatMap(({ annotation, line }): Finding[] => {
      const right = noteLineOf(annotation);
      if (right.folded === line.folded && right.place === line.place) return [];
      return [
        {
          trouble: 'derived',
          about: 'note_line',
          message: `what annotation ${annotation.id} is found by is not what it says`,
          cure: {
            remedy: 'madeAnew',
            treat: (surgery) => surgery.takeOut('note_line', 'annotation_id = ?', annotation.id),
          },
        },
      ];
    });
    const findings = [
      ...lines,
      ...unreadable(database, 'placement', PlacementRow),
      ...unreadable(database, 'alignment', AlignmentRow),
    ];
    return { findings, good: 'what is derived follows from the rest' };
  },
};
