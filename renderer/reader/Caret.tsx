/** The caret of the annotated text: drawn by us, because browsers draw one only where text can be edited. */
import { useCallback, useEffect, useState } from 'react';
import { isMac } from '../components/keys.ts';
import { rangeOf } from '../passages/annotated-text.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import type { DomPoint } from '../passages/block-text.ts';
import { isOfText } from '../passages/text-links.ts';
import { notify } from '../state/notices.ts';
import { selectWords } from '../state/selecting.ts';
import { textPane, usePanes } from '../state/panes.ts';
import { setCaret, useSession } from '../state/session.ts';
import styles from './annotated.module.css';
import { caretBox, caretMoveOf, moveCaret } from './caret.ts';

interface CaretProps {
  readonly pane: PaneIndex;
  readonly root: HTMLElement;
  /** The block at the reading line, where the caret begins. */
  readonly firstBlock: () => Element | undefined;
}

/** Where the line is drawn, in the pane's own coordinates. */
interface Line {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export function Caret({ pane, root, firstBlock }: CaretProps) {
  const here = usePanes((panes) => textPane(panes) === pane);
  const on = useSession((session) => session.caret) && here;
  const [line, setLine] = useState<Line | null>(null);

  const draw = useCallback(() => {
    const selection = document.getSelection();
    const box = selection && root.contains(selection.focusNode) ? caretBox(selection) : undefined;
    const pane = root.getBoundingClientRect();
    setLine(
      box
        ? {
            // In a right-to-left pane the scroll bar stands before the text.
            x: box.left - pane.left - root.clientLeft,
            y: box.top - pane.top + root.scrollTop,
            height: box.height,
          }
        : null,
    );
    return box;
  }, [root]);

  useStart(root, on, firstBlock, draw);
  useKeys(root, pane, on, draw);

  if (!on || line === null) return null;
  return (
    <div
      className={styles.caret}
      aria-hidden
      // The x of the screen in both directions: a caret belongs to a letter, not to a side.
      style={{ transform: `translate(${line.x}px, ${line.y}px)`, blockSize: line.height }}
    />
  );
}

/** Puts the caret into the text when it is turned on. */
function useStart(
  root: HTMLElement,
  on: boolean,
  firstBlock: CaretProps['firstBlock'],
  draw: () => void,
): void {
  useEffect(() => {
    if (!on) return;
    const selection = document.getSelection();
    if (selection === null) return;
    const isInside = () => selection.focusNode !== null && root.contains(selection.focusNode);
    let last: DomPoint | undefined;
    const changed = () => {
      if (isInside() && selection.focusNode) {
        last = { node: selection.focusNode, offset: selection.focusOffset };
      }
      draw();
    };
    // A note field takes the selection with the focus: the caret comes back to where it was.
    const focused = () => {
      if (isInside()) return;
      const block = firstBlock();
      if (last?.node.isConnected) selection.collapse(last.node, last.offset);
      else if (block) selection.collapse(block.firstChild ?? block, 0);
    };
    document.addEventListener('selectionchange', changed);
    root.addEventListener('focus', focused);
    root.focus({ preventScroll: true });
    focused();
    changed();
    return () => {
      document.removeEventListener('selectionchange', changed);
      root.removeEventListener('focus', focused);
    };
  }, [root, on, firstBlock, draw]);
}

function keepInSight(root: HTMLElement, box: DOMRect | undefined): void {
  if (box === undefined) return;
  const pane = root.getBoundingClientRect();
  // Two lines of context above and below.
  const margin = box.height * 2;
  if (box.top < pane.top + margin) root.scrollTop -= pane.top + margin - box.top;
  else if (box.bottom > pane.bottom - margin) root.scrollTop += box.bottom - pane.bottom + margin;
}

function useKeys(
  root: HTMLElement,
  pane: PaneIndex,
  on: boolean,
  draw: () => DOMRect | undefined,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isOfText(root, event.target)) return;
      // On a Mac Alt goes over words; elsewhere, with an arrow along the line, it goes back.
      if (event.altKey && /^Arrow(Left|Right)$/.test(event.key) && !isMac()) return;
      const selection = document.getSelection();
      if (event.key === 'Escape' && on) {
        if (selection && !selection.isCollapsed) {
          selection.collapseToEnd();
          selectWords(undefined, 'keyboard', pane);
        } else {
          setCaret(false);
          notify({ kind: 'caretOff' });
        }
        return;
      }
      const move = caretMoveOf(event);
      // Without the caret plain arrows scroll; with Shift they mean to select, so the caret comes.
      if (move === undefined || selection === null || (!on && !move.stretch)) return;
      event.preventDefault();
      if (!on) {
        setCaret(true);
        return;
      }
      moveCaret(selection, root, move);
      keepInSight(root, draw());
      const range = selection.isCollapsed ? undefined : rangeOf(root, selection.getRangeAt(0));
      selectWords(range, 'keyboard', pane);
    };
    root.addEventListener('keydown', press);
    return () => root.removeEventListener('keydown', press);
  }, [root, pane, on, draw]);
}
