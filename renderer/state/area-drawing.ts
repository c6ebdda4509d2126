/** Marking an area of a picture or a page: a box that the pointer draws or keys move, of a note to come or of one that is there. */
import { create } from 'zustand';
import {
  boxBetween,
  moveBox,
  stretchBox,
  type AreaBox,
  type AreaPoint,
} from '../../corpus/annotations/area-box.ts';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { targetOf } from '../../corpus/annotations/target.ts';
import {
  groundElement,
  groundsInView,
  seenOf,
  type Ground,
  type GroundElement,
} from '../passages/area-grounds.ts';
import { drawnIn } from '../passages/original-text.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import { findPlaced, resizeArea, useAnnotations } from './annotations.ts';
import { leavePopup, startNoteOn } from './marking.ts';
import { notify, notifyError } from './notices.ts';
import { usePanes } from './panes.ts';
import type { Placed } from './placing.ts';

/** The box in hand; `by` keys, or the pointer that is pressed. */
export interface DrawnArea {
  readonly pane: PaneIndex;
  readonly ground: Ground;
  readonly box: AreaBox;
  readonly by: 'keys' | 'pointer';
  /** Whose box it is; null: that of a note to come. */
  readonly of: AnnotationId | null;
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
  useAreaDrawing.setState({
    drawn: { pane, ground, box, by: 'keys', of: null },
    isMarking: true,
  });
}

function paneRoot(pane: PaneIndex): Element | null {
  const root = document.querySelector<HTMLElement>(
    `main [data-region="pane"][data-index="${pane}"] [data-pane]`,
  );
  return root && drawnIn(root);
}

function named(root: Element, ground: Ground): GroundElement | undefined {
  const element = groundElement(root, ground);
  return element && { element, ground };
}

function middleOne(grounds: readonly GroundElement[]): GroundElement | undefined {
  return grounds[Math.floor((grounds.length - 1) / 2)];
}

function isSame(a: Ground, b: Ground): boolean {
  return a.block === b.block && a.page === b.page;
}

/** The box goes to the next (1) or previous (-1) ground that can be seen. */
export function stepGround(step: 1 | -1): void {
  const { drawn } = useAreaDrawing.getState();
  const root = drawn && paneRoot(drawn.pane);
  if (!drawn || !root || drawn.of !== null) return;
  const all = groundsInView(root);
  const now = all.findIndex(({ ground }) => isSame(ground, drawn.ground));
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

/** Draws the box with the pointer; false where the reader has left it meanwhile, or it is that of another picture or page. */
export function drawArea({ pane, ground, from, to, begins }: Stroke): boolean {
  const { drawn } = useAreaDrawing.getState();
  if (!begins && drawn?.by !== 'pointer') return false;
  const of = drawn?.of ?? null;
  if (drawn && of !== null && !isSame(drawn.ground, ground)) return false;
  useAreaDrawing.setState({
    drawn: { pane, ground, box: boxBetween(from, to), by: 'pointer', of },
  });
  return true;
}

/** Puts the middle of the box where the reader presses. */
export function centreArea(pane: PaneIndex, ground: Ground, { x, y }: AreaPoint): void {
  const { drawn } = useAreaDrawing.getState();
  if (drawn === null || (drawn.of !== null && !isSame(drawn.ground, ground))) return;
  const { width, height } = drawn.box;
  const box = moveBox({ x: 0, y: 0, width, height }, { x: x - width / 2, y: y - height / 2 });
  useAreaDrawing.setState({ drawn: { ...drawn, pane, ground, box, by: 'keys' } });
}

const whole = { x: 0, y: 0 } as const;

/** Moves the box, or its lower right corner. */
export function changeArea(how: 'move' | 'size', by: AreaPoint): void {
  const { drawn } = useAreaDrawing.getState();
  if (drawn === null) return;
  const box = stretchBox(drawn.box, how === 'move' ? whole : { x: 1, y: 1 }, by);
  useAreaDrawing.setState({ drawn: { ...drawn, box } });
}

/** Opens the note field on the area; of a note that is there, saves it. */
export function keepArea(): void {
  const { drawn } = useAreaDrawing.getState();
  if (drawn && drawn.of !== null) {
    void saveArea(drawn.of, drawn.box);
    return;
  }
  leaveArea();
  if (drawn) startNoteOn({ type: 'AreaSelector', ...drawn.ground, ...drawn.box }, drawn.pane);
}

/** Leaves without an area. */
export function leaveArea(): void {
  useAreaDrawing.setState({ drawn: null, isMarking: false });
}

/** Whether the annotation is on an area of the open document itself, which the reader may change here. */
export function canResizeArea({ annotation, target }: Placed): boolean {
  return target === 'area' && annotation.documentId === useAnnotations.getState().documentId;
}

/** Takes the area of an annotation in hand: for keys, a pen, or (`by` the pointer) a handle that is pressed. */
export async function startResizingArea(
  id: AnnotationId,
  pane: PaneIndex,
  by: DrawnArea['by'] = 'keys',
): Promise<void> {
  const placed = findPlaced(id);
  const target = placed && canResizeArea(placed) ? targetOf(placed.annotation) : undefined;
  if (target?.kind !== 'area') return;
  const { x, y, width, height, block, page } = target.selector;
  const ground = block === undefined ? { ...(page === undefined ? {} : { page }) } : { block };
  const drawn = { pane, ground, box: { x, y, width, height }, by, of: id };
  useAreaDrawing.setState({ drawn, isMarking: by === 'keys' });
  await leavePopup();
}

/** Gives the area in hand another box. */
export function setArea(box: AreaBox): void {
  const { drawn } = useAreaDrawing.getState();
  if (drawn) useAreaDrawing.setState({ drawn: { ...drawn, box } });
}

/** It stays where it was put until it is saved, so that nothing jumps. */
async function saveArea(id: AnnotationId, box: AreaBox): Promise<void> {
  useAreaDrawing.setState({ isMarking: false });
  try {
    await resizeArea(id, box);
  } catch (error) {
    notifyError(error);
  } finally {
    if (useAreaDrawing.getState().drawn?.of === id) leaveArea();
  }
}
