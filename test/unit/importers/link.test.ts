/** Links that may be kept, and all the ways to write one that may not. */
import { describe, expect, it } from 'vitest';
import { keepLink } from '../../../corpus/importers/link.ts';

describe('keepLink', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'چیز:x',
    '',
    '   ',
  ])('drops %j', (href) => {
    expect(keepLink(href)).toBeUndefined();
    expect(keepLink(href, 'https://example.org/')).toBeUndefined();
  });

  it.each([
    ['https://example.org/باغ', undefined, 'https://example.org/باغ'],
    ['HTTP://example.org/', undefined, 'HTTP://example.org/'],
    ['mailto:a@example.org', undefined, 'mailto:a@example.org'],
    ['#note', 'https://example.org/', '#note'],
    // As browsers write it out when they save a page.
    ['https://example.org/a?b#note', 'https://example.org/a?b', '#note'],
    ['https://example.org/ab#note', 'https://example.org/a', 'https://example.org/ab#note'],
    ['https://example.org/a#', 'https://example.org/a', 'https://example.org/a#'],
    ['plan.html', undefined, 'plan.html'],
    ['plan.html?a=b:c', undefined, 'plan.html?a=b:c'],
    ['../plan.html', 'https://example.org/a/b', 'https://example.org/plan.html'],
    ['//example.com/x', 'https://example.org/', 'https://example.com/x'],
  ])('keeps %j beside %j as %j', (href, base, kept) => {
    expect(keepLink(href, base)).toBe(kept);
  });
});
