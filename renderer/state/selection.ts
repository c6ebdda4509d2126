/** From a selected passage to a saved note: the states of the popup, and how one follows from another. */
import { create } from 'zustand';
import type { AnnotationId, Colour } from '../../corpus/annotations/annotation.ts';
import type { Range } from '../../corpus/document/position.ts';
import type { ErrorCode, ErrorDetails } from '../../corpus/errors.ts';
import type { Region } from './annotations.ts';
import type { PaneIndex } from '../passages/pane-index.ts';

/** Why a save failed, as the reader is told. */
export interface Failure {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/** How far the words in the note field are: `text` survives a failed save. */
interface Draft {
  readonly text: string;
  readonly saving: boolean;
  readonly failure?: Failure;
}

/**
 * - `none`: nothing is selected.
 * - `selected`: words are selected; `open` once the popup is asked for (at once with the mouse, by Enter with keys).
 * - `composing`: a note, a kind and tags, for words that are not highlighted yet, or for what is no passage.
 * - `editing`: a highlight that exists, with the words of its note; `among` are those on the same words, itself too, the
 *   innermost first.
 */
export type Selecting =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'selected';
      readonly range: Range;
      readonly by: 'pointer' | 'keyboard';
      readonly open: boolean;
    }
  | ({
      readonly kind: 'composing';
      readonly range: Range;
      /** What it is about that is no passage; the range is then where that stands. */
      readonly about?: Region;
      readonly colour: Colour;
      readonly tags: readonly string[];
      readonly kindOfNote: string | null;
    } & Draft)
  | ({
      readonly kind: 'editing';
      readonly id: AnnotationId;
      readonly among: readonly AnnotationId[];
    } & Draft);

/** What the reader does. */
export type Action =
  | { readonly kind: 'select'; readonly range: Range; readonly by: 'pointer' | 'keyboard' }
  | { readonly kind: 'openPopup' }
  | { readonly kind: 'startNote'; readonly colour: Colour }
  | {
      readonly kind: 'edit';
      readonly id: AnnotationId;
      readonly among: readonly AnnotationId[];
      readonly text: string;
    }
  | {
      readonly kind: 'startNoteOn';
      readonly about: Region;
      readonly range: Range;
      readonly colour: Colour;
    }
  | { readonly kind: 'setKind'; readonly to: string | null }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'tag'; readonly tags: readonly string[] }
  | { readonly kind: 'chooseColour'; readonly colour: Colour }
  | { readonly kind: 'save' }
  | { readonly kind: 'fail'; readonly failure: Failure }
  | { readonly kind: 'close' };

/** The state after an action; an action that means nothing in a state leaves it as it is. */
export function select(state: Selecting, action: Action): Selecting {
  switch (action.kind) {
    case 'select':
      return {
        kind: 'selected',
        range: action.range,
        by: action.by,
        open: action.by === 'pointer',
      };
    case 'openPopup':
      return state.kind === 'selected' ? { ...state, by: 'keyboard', open: true } : state;
    case 'startNote':
      return state.kind === 'selected'
        ? {
            kind: 'composing',
            range: state.range,
            colour: action.colour,
            tags: [],
            kindOfNote: null,
            text: '',
            saving: false,
          }
        : state;
    case 'startNoteOn': {
      const { about, range, colour } = action;
      const draft = { tags: [], kindOfNote: null, text: '', saving: false };
      return { kind: 'composing', about, range, colour, ...draft };
    }
    case 'edit':
      return {
        kind: 'editing',
        id: action.id,
        among: action.among,
        text: action.text,
        saving: false,
      };
    case 'close':
      return state.kind === 'none' ? state : { kind: 'none' };
    case 'type':
    case 'setKind':
    case 'tag':
    case 'chooseColour':
    case 'save':
    case 'fail':
      return draft(state, action);
  }
}

function draft(
  state: Selecting,
  action: Extract<Action, { kind: 'type' | 'setKind' | 'tag' | 'chooseColour' | 'save' | 'fail' }>,
): Selecting {
  if (state.kind !== 'composing' && state.kind !== 'editing') return state;
  switch (action.kind) {
    case 'type':
      return { ...state, text: action.text };
    case 'setKind':
      return state.kind === 'composing' ? { ...state, kindOfNote: action.to } : state;
    case 'tag':
      return state.kind === 'composing' ? { ...state, tags: action.tags } : state;
    case 'chooseColour':
      return state.kind === 'composing' ? { ...state, colour: action.colour } : state;
    case 'save':
      return { ...state, saving: true };
    case 'fail':
      return { ...state, saving: false, failure: action.failure };
  }
}

interface SelectionState {
  readonly now: Selecting;
  /** The pane in which the reader pointed at the words; null where they were named elsewhere. */
  readonly pane: PaneIndex | null;
}

export const useSelection = create<SelectionState>()(() => ({
  now: { kind: 'none' },
  pane: null,
}));

/** Applies an action; `pane` is where the reader selected words, or pointed at a highlight. */
export function dispatchSelection(action: Action, pane: PaneIndex | null = null): void {
  const points = ['select', 'edit', 'startNoteOn'].includes(action.kind);
  useSelection.setState(({ now }) => ({ now: select(now, action), ...(points ? { pane } : {}) }));
}

/** Whether words are selected that the reader pointed at in this pane. */
export function hasSelected(inPane: PaneIndex | null): boolean {
  const { now, pane } = useSelection.getState();
  return now.kind === 'selected' && pane === inPane;
}
