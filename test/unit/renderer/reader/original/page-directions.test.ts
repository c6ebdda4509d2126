/** Directions of original pages. */
import { describe, expect, it } from 'vitest';
import { settleDirections } from '../../../../../renderer/reader/original/page-directions.ts';

const blocks = [
  { id: 'b0', direction: 'rtl' },
  { id: 'b1', direction: 'ltr' },
] as const;

function settled(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const shown = new Map(
    [...page.querySelectorAll('[data-block]')].map((element) => [
      element.getAttribute('data-block') ?? '',
      element,
    ]),
  );
  settleDirections(page, shown, blocks, 'rtl');
  return [page.documentElement, ...page.querySelectorAll('p')].map(
    (element) => element.getAttribute('dir') ?? '',
  );
}

describe('settleDirections', () => {
  it('gives a Persian page without any direction its own, and an English paragraph in it the other', () => {
    expect(
      settled('<p data-block="b0">آب</p><p><span data-block="b1">Water runs.</span></p>'),
    ).toEqual(['rtl', '', 'ltr']);
  });

  it('leaves a page alone whose author named a direction', () => {
    const text = '<p data-block="b0">آب</p><p data-block="b1">Water runs.</p>';
    expect(settled(`<html dir="ltr"><body>${text}`)).toEqual(['ltr', '', '']);
    expect(settled(`<body style="direction:rtl">${text}`)).toEqual(['', '', '']);
  });

  it('leaves a block alone that stands in an element with a direction', () => {
    expect(
      settled('<p data-block="b0">آب</p><div dir="rtl"><p data-block="b1">Water.</p></div>'),
    ).toEqual(['rtl', '', '']);
  });
});
