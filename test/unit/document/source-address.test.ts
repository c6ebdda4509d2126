/** Two addresses of the same page are equal when compared. */
import { describe, expect, it } from 'vitest';
import { comparableAddress, siteOf } from '../../../corpus/document/source-address.ts';

describe('a source address', () => {
  const same: readonly (readonly [what: string, address: string, compared: string | undefined])[] =
    [
      ['loses its scheme and www', 'http://www.Example.org/a', 'example.org/a'],
      ['loses its last slash and its fragment', 'https://example.org/a/#top', 'example.org/a'],
      [
        'loses what follows its readers, and keeps the rest in order',
        'https://example.org/a?utm_source=x&page=2&fbclid=y&id=7',
        'example.org/a?id=7&page=2',
      ],
      ['keeps a port that means something', 'https://example.org:8080/a', 'example.org:8080/a'],
      ['loses the usual port', 'https://example.org:443/a', 'example.org/a'],
      [
        'is the same with Persian letters and with percent signs',
        'https://example.org/%D8%A2%D8%A8',
        'example.org/آب',
      ],
      [
        'is the same with lower-case percent signs',
        'https://example.org/%d8%a2%d8%a8',
        'example.org/آب',
      ],
      ['keeps letter case of the way', 'https://example.org/A', 'example.org/A'],
      ['of a book is its number', 'urn:ISBN:9780000000002', 'urn:isbn:9780000000002'],
      ['with a broken percent sign stays as it is', 'https://example.org/a%zz', 'example.org/a%zz'],
      ['of a front page is none', 'https://example.org/', undefined],
      ['of a front page with a number is one', 'https://example.org/?p=12', 'example.org?p=12'],
      ['on the disk is none', 'file:///home/a/b.html', undefined],
      ['that is none is none', 'somewhere', undefined],
      ['that is not there is none', '', undefined],
    ];
  it.each(same)('%s', (_what, address, compared) => {
    expect(comparableAddress(address)).toBe(compared);
  });
});

describe('the site of an address', () => {
  const sites: readonly (readonly [
    what: string,
    address: string | null,
    site: string | undefined,
  ])[] = [
    ['is its host without www', 'https://www.Example.org/a', 'example.org'],
    ['is found in the comparable form too', 'example.org/آب?id=7', 'example.org'],
    ['has no port', 'example.org:8080/a', 'example.org'],
    ['of a book is none', 'urn:isbn:9780000000002', undefined],
    ['of a paper is none', 'doi:10.1000/182', undefined],
    ['on the disk is none', 'file:///home/a/b.html', undefined],
    ['in words is none', 'somewhere', undefined],
    ['that is not there is none', null, undefined],
  ];
  it.each(sites)('%s', (_what, address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});
