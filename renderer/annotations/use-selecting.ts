/** Hears what the reader selects, clicks and types in the annotated text. */
import { useEffect } from 'react';
import { positionAtPoint, positionOf, rangeOf } from '../passages/annotated-text.ts';
import { isOfText, linkAt } from '../passages/text-links.ts';
import { highlightSelection, startNote } from '../state/marking.ts';
import { notify } from '../state/notices.ts';
import { pressLink } from '../state/preview.ts';
import { openMarkAt, selectWords } from '../state/selecting.ts';
import { dispatchSelection, hasSelected } from '../state/selection.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import { colourOfKey } from '../components/colours.ts';
import { afterRelease } from './after-release.ts';
import { openAreaAt } from './area-at.ts';
import { movingKeys } from './moving-keys.ts';

function selectedUnder(root: HTMLElement) {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  return rangeOf(root, selection.getRangeAt(0));
}

function caretUnder(root: HTMLElement) {
  const selection = document.getSelection();
  const node = selection?.focusNode;
  return node ? positionOf(root, node, selection.focusOffset) : undefined;
}

/** Goes where a link inside the text leads, or says which address it has: nothing is ever opened from a text. */
function openLink(root: HTMLElement, element: Element | null | undefined): void {
  const link = linkAt(root, element);
  if (link === undefined) return;
  if ('address' in link) notify({ kind: 'link', address: link.address });
  else pressLink(link);
}

function isLink(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.dataset.href !== undefined;
}

function openAtCaret(root: HTMLElement, pane: PaneIndex): void {
  const element = document.getSelection()?.focusNode?.parentElement;
  if (!openMarkAt(caretUnder(root), pane)) openLink(root, element);
}

function released(root: HTMLElement, pane: PaneIndex, event: PointerEvent): void {
  if (event.button !== 0 || !(event.target instanceof Element)) return;
  if (event.target.closest('button, a, textarea, [data-margin]')) return;
  const range = selectedUnder(root);
  if (range) {
    selectWords(range, 'pointer', pane);
    return;
  }
  const opened = openMarkAt(positionAtPoint(root, event.clientX, event.clientY), pane);
  if (!opened && !openAreaAt(root, event, pane)) openLink(root, event.target);
}

function pressed(root: HTMLElement, pane: PaneIndex, event: KeyboardEvent): void {
  if (!isOfText(root, event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const selected = hasSelected(pane);
  const colour = colourOfKey(event.key);
  if (selected && colour) void highlightSelection(colour);
  else if (selected && event.key === 'Enter') dispatchSelection({ kind: 'openPopup' });
  else if (selected && event.code === 'KeyN') startNote();
  else if (event.key === 'Enter' && isLink(event.target)) openLink(root, event.target);
  else if (event.key === 'Enter') openAtCaret(root, pane);
  else return;
  event.preventDefault();
}

/** Listens while `root` stands. */
export function useSelecting(root: HTMLElement, pane: PaneIndex): void {
  useEffect(() => {
    const look = afterRelease();
    const up = (event: PointerEvent) => look.later(() => released(root, pane, event));
    const down = (event: KeyboardEvent) => {
      look.now();
      pressed(root, pane, event);
    };
    const keyUp = (event: KeyboardEvent) => {
      if (!isOfText(root, event.target)) return;
      if (movingKeys.test(event.key) || (event.key === 'a' && (event.ctrlKey || event.metaKey))) {
        selectWords(selectedUnder(root), 'keyboard', pane);
      }
    };
    root.addEventListener('pointerup', up);
    root.addEventListener('keydown', down);
    root.addEventListener('keyup', keyUp);
    return () => {
      root.removeEventListener('pointerup', up);
      root.removeEventListener('keydown', down);
      root.removeEventListener('keyup', keyUp);
    };
  }, [root, pane]);
}
