/** The handles of the area whose popup is open or that is in hand: dragged, its edges, its corners or all of it are moved. */
import { useRef, type PointerEvent } from 'react';
import {
  stretchBox,
  type AreaBox,
  type AreaGrip,
  type AreaPoint,
} from '../../corpus/annotations/area-box.ts';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { groundOf, shareAt } from '../passages/area-grounds.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import { keepArea, leaveArea, setArea, startResizingArea } from '../state/area-drawing.ts';
import { boxStyle } from './area-box-style.ts';

interface AreaHandlesProps {
  readonly id: AnnotationId;
  readonly box: AreaBox;
  readonly pane: PaneIndex;
}

const places = [-1, 0, 1] as const;
/** The whole first: the edges lie over it, and corners over edges. */
const grips: readonly AreaGrip[] = places
  .flatMap((x) => places.map((y) => ({ x, y })))
  .sort((a, b) => Math.abs(a.x) + Math.abs(a.y) - Math.abs(b.x) - Math.abs(b.y));

/** For the pointer: with keys it is the popup's button for the extent. */
export function AreaHandles({ id, box, pane }: AreaHandlesProps) {
  return (
    // A picture has no direction of writing.
    <div style={boxStyle(box)} dir="ltr" data-area-handles aria-hidden>
      {grips.map((grip) => (
        <AreaHandle key={`${grip.x} ${grip.y}`} grip={grip} id={id} box={box} pane={pane} />
      ))}
    </div>
  );
}

/** Where the pointer caught a handle, and the box as it was then. */
interface Caught {
  readonly box: AreaBox;
  readonly at: AreaPoint;
  readonly isMoved: boolean;
}

/** A press moves so far without being meant as a stroke. Units: CSS pixels. */
const still = 3;

function AreaHandle({ grip, id, box, pane }: AreaHandlesProps & { readonly grip: AreaGrip }) {
  const caught = useRef<Caught | null>(null);
  const press = (event: PointerEvent<HTMLElement>) => {
    const ground = groundOf(event.currentTarget);
    if (event.button !== 0 || !ground) return;
    take(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    caught.current = { box, at: shareAt(ground.element, event), isMoved: false };
    void startResizingArea(id, pane, 'pointer');
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const ground = groundOf(event.currentTarget);
    if (caught.current === null || !ground) return;
    take(event);
    const { at, box: before } = caught.current;
    const to = shareAt(ground.element, event);
    const by = { x: to.x - at.x, y: to.y - at.y };
    const size = ground.element.getBoundingClientRect();
    const isMoved =
      caught.current.isMoved || Math.hypot(by.x * size.width, by.y * size.height) >= still;
    caught.current = { ...caught.current, isMoved };
    if (isMoved) setArea(stretchBox(before, grip, by));
  };
  const release = (event: PointerEvent<HTMLElement>) => {
    if (caught.current === null) return;
    take(event);
    const { isMoved } = caught.current;
    caught.current = null;
    // Pressed and let go, it is in hand: for the keys, or to be drawn anew.
    if (isMoved) keepArea();
    else void startResizingArea(id, pane);
  };
  const lose = () => {
    if (caught.current === null) return;
    caught.current = null;
    leaveArea();
  };
  return (
    <span
      data-area-handle
      data-x={grip.x}
      data-y={grip.y}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={release}
      onLostPointerCapture={lose}
    />
  );
}

/** The text under it hears nothing. */
function take(event: PointerEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
