import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../../corpus/annotations/annotation.ts';
import { select, type Action, type Selecting } from '../../../../renderer/state/selection.ts';

const range = { start: { blockId: 'b0', offset: 0 }, end: { blockId: 'b0', offset: 4 } };
const id = AnnotationId.parse('annotation-1');
const failure = { code: 'storageFull', details: {} } as const;
const none: Selecting = { kind: 'none' };

const after = (...actions: Action[]) => actions.reduce(select, none);
const selected: Action = { kind: 'select', range, by: 'pointer' };
const startNote: Action = { kind: 'startNote', colour: 'green' };

describe('the popup at a passage', () => {
  it('opens at once for the mouse and waits for Enter with the keyboard', () => {
    expect(after(selected)).toMatchObject({ kind: 'selected', open: true });
    const byKeys: Action = { kind: 'select', range, by: 'keyboard' };
    expect(after(byKeys)).toMatchObject({ kind: 'selected', open: false });
    expect(after(byKeys, { kind: 'openPopup' })).toMatchObject({ kind: 'selected', open: true });
  });

  it('becomes a note with the colour used last, which the reader may change', () => {
    expect(after(selected, startNote)).toMatchObject({ kind: 'composing', range, colour: 'green' });
    expect(after(selected, startNote, { kind: 'chooseColour', colour: 'pink' })).toMatchObject({
      colour: 'pink',
    });
  });

  it('keeps the tags of words that are not highlighted yet', () => {
    const tags = ['آب', 'water'];
    expect(after(selected, startNote, { kind: 'tag', tags })).toMatchObject({ tags });
    const edit: Action = { kind: 'edit', id, among: [id], text: '' };
    expect(after(edit, { kind: 'tag', tags })).toEqual(after(edit));
  });

  it("keeps the reader's words when a save fails, and says why", () => {
    const state = after(
      selected,
      startNote,
      { kind: 'type', text: 'یادداشت' },
      { kind: 'save' },
      { kind: 'fail', failure },
    );
    expect(state).toMatchObject({ kind: 'composing', text: 'یادداشت', saving: false, failure });
  });

  it('opens a highlight with the words of its note', () => {
    expect(after({ kind: 'edit', id, among: [id], text: 'words' })).toEqual({
      kind: 'editing',
      id,
      among: [id],
      text: 'words',
      saving: false,
    });
  });

  it.each([
    { what: 'no note without words to write it on', actions: [startNote], state: none },
    { what: 'nothing to type into', actions: [{ kind: 'type', text: 'x' }], state: none },
    { what: 'nothing to save', actions: [{ kind: 'save' }], state: none },
    { what: 'nothing to open', actions: [{ kind: 'openPopup' }], state: none },
    { what: 'closed for good', actions: [selected, { kind: 'close' }], state: none },
  ] as { what: string; actions: Action[]; state: Selecting }[])(
    'leaves the state where an action means nothing: $what',
    ({ actions, state }) => {
      expect(after(...actions)).toEqual(state);
    },
  );
});
