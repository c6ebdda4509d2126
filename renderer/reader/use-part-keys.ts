/** The keys of the list of parts that the tree pattern adds to those of a list: opening, closing, going in and out. */
import { useCallback, type KeyboardEvent } from 'react';
import { interfaceDirection } from '../../electron/shared/i18n.ts';
import { useSettings } from '../state/settings.ts';
import { rowAbove, type PartRow } from './part-rows.ts';

/**
 * A handler for the element with `role="tree"`. The arrow along the line opens a row or goes in, the one against it
 * closes the row or goes out, in the direction of the window; Enter and Space do what a click does.
 */
export function usePartKeys(
  rows: readonly PartRow[],
  open: (key: string, isOpen: boolean) => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  const direction = useSettings(({ language }) => interfaceDirection(language));
  return useCallback(
    (event) => {
      const element = event.target instanceof HTMLElement ? event.target : null;
      const row = rows.find(({ key }) => key === element?.dataset.partRow);
      if (element === null || row === undefined) return;
      const inwards = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const outwards = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
      if (event.key === 'Enter' || event.key === ' ') element.click();
      else if (event.key === inwards) {
        if (row.open === false) open(row.key, true);
        else if (row.open === true) focusRow(event.currentTarget, rows[rows.indexOf(row) + 1]);
      } else if (event.key === outwards) {
        if (row.open === true) open(row.key, false);
        else focusRow(event.currentTarget, rowAbove(rows, row.key));
      } else return;
      event.preventDefault();
    },
    [rows, open, direction],
  );
}

function focusRow(tree: HTMLElement, row: PartRow | undefined): void {
  if (row === undefined) return;
  tree.querySelector<HTMLElement>(`[data-part-row="${CSS.escape(row.key)}"]`)?.focus();
}
