import { expect, it } from 'vitest';
import { actName } from '../../../../renderer/history/act-names.ts';

it.each([
  ['annotation:create', 'noteMade'],
  ['pair:correct', 'pairChanged'],
  ['tags:rename', 'noteTags'],
  ['incoming', 'notesBrought'],
  ['archive:bring', 'archiveBrought'],
  ['import:drop', 'imported'],
  ['import', 'imported'],
  ['import-annotations', 'notesBrought'],
  ['trash empty', 'trash'],
  ['start', 'started'],
  ['of:aNewerVersion', 'changed'],
  ['', 'changed'],
])('an act has a name in the history: %s', (act, name) => {
  expect(actName(act)).toBe(name);
});
