/** Lists that may have a thousand entries. */
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LongList } from '../../../../renderer/components/LongList.tsx';

let waiting: (() => void) | undefined;
const idle = (): void => {
  const now = waiting;
  waiting = undefined;
  act(() => now?.());
};

beforeEach(() => {
  waiting = undefined;
  vi.stubGlobal('requestIdleCallback', (then: () => void) => ((waiting = then), 1));
  vi.stubGlobal('cancelIdleCallback', () => (waiting = undefined));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const draw = (item: string, index: number) => <li key={item}>{`${index + 1}. ${item}`}</li>;
const names = (count: number) => Array.from({ length: count }, (_, at) => `file ${at}`);
const drawn = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

it('draws a short list at once', () => {
  render(<LongList items={names(7)} draw={draw} />);
  expect(drawn()).toHaveLength(7);
  expect(waiting).toBeUndefined();
});

it('draws a long list little by little, in order, until it is whole', () => {
  render(<LongList items={names(130)} draw={draw} />);
  const counts = [drawn().length];
  while (waiting) {
    idle();
    counts.push(drawn().length);
  }
  expect(counts[0]).toBeLessThan(50);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(drawn()).toEqual(names(130).map((name, at) => `${at + 1}. ${name}`));
});

it('draws what comes later, and leaves out what goes', () => {
  const { rerender } = render(<LongList items={names(30)} draw={draw} />);
  idle();
  rerender(<LongList items={names(60)} draw={draw} />);
  while (waiting) idle();
  expect(drawn()).toHaveLength(60);
  rerender(<LongList items={names(2)} draw={draw} />);
  expect(drawn()).toEqual(['1. file 0', '2. file 1']);
});
