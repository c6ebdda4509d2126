/** On which side of a pane its notes stand: the outer margin, as in a bilingual book. */
import { useEffect } from 'react';
import type { Direction } from '../../corpus/document/language.ts';

/**
 * Beside another pane the side away from it, alone the right one for a text that is written from the right and the left
 * one for any other. In terms of the interface's direction, which is that of the pane's grid.
 */
function outerSide(pane: Element, direction: Direction): 'start' | 'end' {
  const panes = [...(pane.closest('main')?.querySelectorAll('[data-pane]') ?? [])];
  const middle = (one: Element) => {
    const { left, right } = one.getBoundingClientRect();
    return (left + right) / 2;
  };
  const others = panes.filter((one) => one !== pane);
  const [other] = others;
  const right = other ? middle(pane) > middle(other) : direction === 'rtl';
  return right === (getComputedStyle(pane).direction === 'rtl') ? 'start' : 'end';
}

/** Writes the side on the pane as `data-notes`, now and whenever its size says that panes came, went or changed sides. */
export function useOuterSide(pane: HTMLElement | null, direction: Direction): void {
  useEffect(() => {
    if (pane === null) return undefined;
    const write = () => {
      pane.dataset.notes = outerSide(pane, direction);
    };
    write();
    const sizes = new ResizeObserver(write);
    sizes.observe(pane);
    const language = new MutationObserver(write);
    language.observe(document.documentElement, { attributeFilter: ['dir'] });
    return () => {
      sizes.disconnect();
      language.disconnect();
    };
  }, [pane, direction]);
}
