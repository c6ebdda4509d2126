/** Marking an area of a picture or a page: a box that the pointer draws or keys move, which a note is then written on. */
import { create } from 'zustand';
import {
  boxBetween,
  moveBox,
  sizeBox,
  type AreaBox,
  type AreaPoint,
} from '../../corpus/annotations/area-box.ts';
import {
  groundElement,
  groundsInView,
  seenOf,
  type Ground,
  type GroundElement,
} from '../passages/area-grounds.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import { leavePopup, startNoteOn } from './marking.ts';
import { notify } from './notices.ts';
import { usePanes } from './panes.ts';

/** The box in hand; `by` keys, or the pointer that is pressed. */
export interface DrawnArea {
  readonly pane: PaneIndex;
  readonly ground: Ground;
  readonly box: AreaBox;
  readonly by: 'keys' | 'pointer';
}

interface AreaDrawing {
  readonly drawn: DrawnArea | null;
  /** The reader asked for it: every press on a ground draws. */
  readonly isMarking: boolean;
}

export const useAreaDrawing = create<AreaDrawing>()(() => ({ drawn: null, isMarking: false }));

/** Share of what can be seen of a ground that a box takes at first. */
const atFirst = 0.4;

/** Puts a box on this ground, or on the first that can be seen: in the pane in which the reader is, else in the other. */
export function startMarkingArea(on?: Ground): void {
  const { active } = usePanes.getState();
  const found = ([active, active === 0 ? 1 : 0] as const).flatMap((pane) => {
    const root = paneRoot(pane);
    const one = root && (on ? named(root, on) : middleOne(groundsInView(root)));
    return root && one ? [{ ...one, pane, root }] : [];
  })[0];
  if (found === undefined) notify({ kind: 'noGround' });
  else void leavePopup().then(() => lay(found));
}

function lay({
  pane,
  ground,
  element,
  root,
}: GroundElement & { readonly pane: PaneIndex; readonly root: Element }): void {
  const { middle, size } = seenOf(element, root);
  const reach = { x: (size.x * atFirst) / 2, y: (size.y * atFirst) / 2 };
  const box = boxBetween(
    { x: middle.x - reach.x, y: middle.y - reach.y },
    { x: middle.x + reach.x, y: middle.y + reach.y },
  );
  useAreaDrawing.setState({ drawn: { pane, ground, box, by: 'keys' }, isMarking: true });
}

function paneRoot(pane: PaneIndex): Element | null {
  return document.querySelector(`main [data-region="pane"][data-index="${pane}"] [data-pane]`);
}

function named(root: Element, ground: Ground): GroundElement | undefined {
  const element = groundElement(root, ground);
  return element && { element, ground };
}

function middleOne(grounds: readonly GroundElement[]): GroundElement | undefined {
  return grounds[Math.floor((grounds.length - 1) / 2)];
}

/** The box goes to the next (1) or previous (-1) ground that can be seen. */
export function stepGround(step: 1 | -1): void {
  const { drawn } = useAreaDrawing.getState();
  const root = drawn && paneRoot(drawn.pane);
  if (!drawn || !root) return;
  const all = groundsInView(root);
  const now = all.findIndex(
    ({ ground }) => ground.block === drawn.ground.block && ground.page === drawn.ground.page,
  );
  const next = all[(now + step + all.length) % all.length];
  if (next) lay({ ...next, pane: drawn.pane, root });
}

/** What the pointer draws: from where it was pressed to where it is. */
export interface Stroke {
  readonly pane: PaneIndex;
  readonly ground: Ground;
  readonly from: AreaPoint;
  readonly to: AreaPoint;
  /** It has just begun. */
  readonly begins: boolean;
}

/** Draws the box with the pointer; false where the reader has left it meanwhile. */
export function drawArea({ pane, ground, from, to, begins }: Stroke): boolean {
  if (!begins && useAreaDrawing.getState().drawn?.by !== 'pointer') return false;
  useAreaDrawing.setState({ drawn: { pane, ground, box: boxBetween(from, to), by: 'pointer' } });
  return true;
}

/** Puts the middle of the box where the reader presses. */
export function centreArea(pane: PaneIndex, ground: Ground, { x, y }: AreaPoint): void {
  const { drawn } = useAreaDrawing.getState();
  if (drawn === null) return;
  const { width, height } = drawn.box;
  const box = moveBox({ x: 0, y: 0, width, height }, { x: x - width / 2, y: y - height / 2 });
  useAreaDrawing.setState({ drawn: { pane, ground, box, by: 'keys' } });
}

/** Moves the box, or its lower right corner. */
export function changeArea(how: 'move' | 'size', by: AreaPoint): void {
  const { drawn } = useAreaDrawing.getState();
  if (drawn === null) return;
  const box = (how === 'move' ? moveBox : sizeBox)(drawn.box, by);
  useAreaDrawing.setState({ drawn: { ...drawn, box } });
}

/** Opens the note field on the area. */
export function keepArea(): void {
  const { drawn } = useAreaDrawing.getState();
  leaveArea();
  if (drawn) startNoteOn({ type: 'AreaSelector', ...drawn.ground, ...drawn.box }, drawn.pane);
}

/** Leaves without an area. */
export function leaveArea(): void {
  useAreaDrawing.setState({ drawn: null, isMarking: false });
}
