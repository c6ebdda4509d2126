/** Selectors that find a passage in its original, in the terms of the original's format. */
import type { OriginalPlace } from '../document/original-place.ts';
import type { Json } from './json.ts';

/** EPUB Canonical Fragment Identifiers, the address that the W3C model names. */
const epubCfi = 'http://www.idpf.org/epub/linking/cfi/epub-cfi.html';
/** RFC 5147: characters of a text, counted as code points, a line break as one. */
const textFragments = 'http://tools.ietf.org/rfc/rfc5147';

/**
 * Selectors of the whole original: an EPUB CFI, an element of the page by CSS and by XPath, with positions in its text, or characters. None of a
 * chapter that no spine names: its element is found in one file of the book alone.
 */
export function originalSelectors(place: OriginalPlace | undefined): readonly Json[] {
  if (place === undefined) return [];
  if (place.kind === 'characters') {
    const value = `char=${place.start},${place.end}`;
    return [{ type: 'FragmentSelector', conformsTo: textFragments, value }];
  }
  if (place.file === undefined) return [elementSelector(place), pathSelector(place)];
  const { cfi } = place.file;
  return cfi === undefined ? [] : [{ type: 'FragmentSelector', conformsTo: epubCfi, value: cfi }];
}

/** Selectors of the file that `place.file` names, as Readium's readers take them. */
export function fileSelectors(place: OriginalPlace | undefined): readonly Json[] {
  if (place?.kind !== 'element') return originalSelectors(place);
  if (place.file === undefined) return [elementSelector(place)];
  return [
    ...originalSelectors(place),
    elementSelector(place),
    { type: 'ProgressionSelector', value: place.file.progression },
  ];
}

/** Section 4.2.3, refined by 4.2.5 (W3C Web Annotation Data Model). */
function pathSelector({ xpath, start, end }: Extract<OriginalPlace, { kind: 'element' }>): Json {
  return {
    type: 'XPathSelector',
    value: xpath,
    refinedBy: { type: 'TextPositionSelector', start, end },
  };
}

/** Section 4.2.2, refined by 4.2.5 (W3C Web Annotation Data Model). */
function elementSelector({ css, start, end }: Extract<OriginalPlace, { kind: 'element' }>): Json {
  return {
    type: 'CssSelector',
    value: css,
    refinedBy: { type: 'TextPositionSelector', start, end },
  };
}
