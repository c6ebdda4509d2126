/** Hears the pointer draw an area on a picture or a page: with Shift, or while the reader marks one. */
import { useEffect } from 'react';
import { elementOf, groundOf, shareAt, type GroundElement } from '../passages/area-grounds.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import type { AreaPoint } from '../../corpus/annotations/area-box.ts';
import {
  centreArea,
  drawArea,
  keepArea,
  leaveArea,
  useAreaDrawing,
} from '../state/area-drawing.ts';

/** A pointer that is pressed on a ground. */
interface Pressed extends GroundElement {
  readonly from: AreaPoint;
  readonly x: number;
  readonly y: number;
}

/** A press moves so far without being meant as a stroke. Units: CSS pixels. */
const still = 4;

/** On words of a page Shift goes on selecting them. */
function isOnWords(target: EventTarget | null): boolean {
  return elementOf(target)?.firstChild?.nodeType === Node.TEXT_NODE;
}

/** The handles of an area hear for themselves. */
function isHandle(target: EventTarget | null): boolean {
  return Boolean(elementOf(target)?.closest('[data-area-handle]'));
}

/** Listens while `root` stands. */
export function useDrawingArea(root: HTMLElement, pane: PaneIndex): void {
  const isMarking = useAreaDrawing((state) => state.isMarking);
  useEffect(() => {
    root.toggleAttribute('data-marking', isMarking);
    let pressed: Pressed | null = null;
    let isDrawing = false;
    const hears = new AbortController();
    const on = (
      name: 'pointerdown' | 'pointermove' | 'pointerup',
      hear: (event: PointerEvent) => void,
    ) => root.addEventListener(name, hear, { signal: hears.signal, capture: true });
    const take = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    on('pointerdown', (event) => {
      const found = event.button === 0 ? groundOf(event.target) : undefined;
      const isMeant =
        !isHandle(event.target) && (isMarking || (event.shiftKey && !isOnWords(event.target)));
      if (found === undefined || !isMeant) return;
      const { clientX: x, clientY: y } = event;
      pressed = { ...found, from: shareAt(found.element, event), x, y };
      isDrawing = false;
      root.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    on('pointermove', (event) => {
      if (pressed === null) return;
      const { ground, element, from, x, y } = pressed;
      if (!isDrawing && Math.hypot(event.clientX - x, event.clientY - y) < still) return;
      const to = shareAt(element, event);
      if (!drawArea({ pane, ground, from, to, begins: !isDrawing })) pressed = null;
      else isDrawing = true;
      take(event);
    });
    on('pointerup', (event) => {
      if (pressed === null) return;
      const { ground, from } = pressed;
      pressed = null;
      if (isDrawing) keepArea();
      else if (isMarking) centreArea(pane, ground, from);
      else return;
      take(event);
    });
    const cancel = () => {
      if (isDrawing && pressed !== null) leaveArea();
      pressed = null;
    };
    root.addEventListener('pointercancel', cancel, { signal: hears.signal });
    // Neither the words under the pointer nor the picture are dragged.
    for (const name of ['mousedown', 'dragstart'])
      root.addEventListener(name, (event) => pressed && event.preventDefault(), {
        signal: hears.signal,
        capture: true,
      });
    return () => {
      hears.abort();
      root.removeAttribute('data-marking');
    };
  }, [root, pane, isMarking]);
}
