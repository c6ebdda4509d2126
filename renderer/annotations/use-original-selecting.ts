/** Hears what the reader selects, clicks and types in an original: it means what it means in the annotated text. */
import { useEffect } from 'react';
import { pointOnInk } from '../passages/point-on-ink.ts';
import { drawnIn, pageOf, type OriginalText } from '../passages/original-text.ts';
import { highlightSelection, leavePopup, startNote } from '../state/marking.ts';
import { openMarkAt, selectWords } from '../state/selecting.ts';
import { dispatchSelection, hasSelected } from '../state/selection.ts';
import { colourOfKey } from '../components/colours.ts';
import { afterRelease } from './after-release.ts';
import { openAreaAt } from './area-at.ts';
import { movingKeys } from './moving-keys.ts';

function selectedIn(text: OriginalText) {
  const selection = pageOf(text).getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  return text.rangeOf(selection.getRangeAt(0));
}

/** Buttons and links have a meaning of their own. Told by names: elements of a frame are no instances of our classes. */
function isOwnThing(target: EventTarget | null): boolean {
  const element = target as Element | Document | null;
  return element !== null && 'closest' in element && element.closest('button, a[href]') !== null;
}

function released(text: OriginalText, event: PointerEvent): void {
  if (event.button !== 0) return;
  const range = selectedIn(text);
  if (range) {
    selectWords(range, 'pointer', text.pane);
    return;
  }
  if (isOwnThing(event.target)) return;
  const point = pointOnInk(pageOf(text), event.clientX, event.clientY);
  const opened = openMarkAt(point && text.positionOf(point.node, point.offset), text.pane);
  if (!opened) openAreaAt(drawnIn(text.root), event, text.pane);
}

function pressed(text: OriginalText, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !hasSelected(text.pane)) return;
  const colour = colourOfKey(event.key);
  if (colour) void highlightSelection(colour);
  else if (event.key === 'Enter') dispatchSelection({ kind: 'openPopup' });
  else if (event.code === 'KeyN') startNote();
  else return;
  event.preventDefault();
}

/** Listens while the text stands. */
export function useOriginalSelecting(text: OriginalText): void {
  useEffect(() => {
    const { target } = text;
    const hears = new AbortController();
    const { signal } = hears;
    const look = afterRelease();
    const onPointer = (name: string, listener: (event: PointerEvent) => void) =>
      target.addEventListener(name, listener as EventListener, { signal });
    const onKey = (name: string, listener: (event: KeyboardEvent) => void) =>
      target.addEventListener(name, listener as EventListener, { signal });
    // A press in a frame is not heard by the popup, which would close itself.
    if (target !== text.root) onPointer('pointerdown', () => void leavePopup());
    onPointer('pointerup', (event) => look.later(() => released(text, event)));
    onKey('keydown', (event) => {
      look.now();
      pressed(text, event);
    });
    onKey('keyup', (event) => {
      const all = event.key === 'a' && (event.ctrlKey || event.metaKey);
      if (all || (event.shiftKey && movingKeys.test(event.key))) {
        selectWords(selectedIn(text), 'keyboard', text.pane);
      }
    });
    return () => hears.abort();
  }, [text]);
}
