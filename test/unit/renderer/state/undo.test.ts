import { expect, it } from 'vitest';
import { AnnotationId } from '../../../../corpus/annotations/annotation.ts';
import {
  withRedone,
  withStep,
  withUndone,
  type Step,
  type UndoState,
} from '../../../../renderer/state/undo.ts';

const empty: UndoState = { done: [], undone: [] };
const created = (name: string): Step => ({
  kind: 'created',
  id: AnnotationId.parse(`id-${name}-0000`),
});
const deleted = (name: string): Step => ({
  kind: 'deleted',
  id: AnnotationId.parse(`id-${name}-0000`),
});

it('undoes in the opposite order and does again in the first one', () => {
  const two = withStep(withStep(empty, created('a')), created('b'));
  const undone = withUndone(withUndone(two, deleted('b')), deleted('a'));
  expect(undone).toEqual({ done: [], undone: [deleted('b'), deleted('a')] });
  expect(withRedone(undone, created('a'))).toEqual({
    done: [created('a')],
    undone: [deleted('b')],
  });
});

it('forgets what could be done again after a new step', () => {
  const undone = withUndone(withStep(empty, created('a')), deleted('a'));
  expect(withStep(undone, created('c'))).toEqual({ done: [created('c')], undone: [] });
});

it('keeps no more than the last two hundred steps', () => {
  let state = empty;
  for (let index = 0; index < 250; index++) state = withStep(state, created(String(index)));
  expect(state.done).toHaveLength(200);
  expect(state.done.at(-1)).toEqual(created('249'));
});
