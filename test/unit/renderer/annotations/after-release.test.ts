import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterRelease } from '../../../../renderer/annotations/after-release.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('looks once the event is over', () => {
  const seen: string[] = [];
  afterRelease().later(() => seen.push('words'));
  expect(seen).toEqual([]);
  vi.runAllTimers();
  expect(seen).toEqual(['words']);
});

it('does not lose a key that is pressed right after the button: what was selected is looked at before it, once', () => {
  const seen: string[] = [];
  const look = afterRelease();
  look.later(() => seen.push('words'));
  look.now();
  seen.push('key');
  vi.runAllTimers();
  expect(seen).toEqual(['words', 'key']);
});

it('looks at each press of two that follow at once, in their order', () => {
  const seen: string[] = [];
  const look = afterRelease();
  look.later(() => seen.push('first'));
  look.later(() => seen.push('second'));
  vi.runAllTimers();
  look.now();
  expect(seen).toEqual(['first', 'second']);
});
