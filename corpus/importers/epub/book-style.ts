/** The style of a book's original view: the kept rules of its style sheets, each within the chapters that name it. */
import { CorpusError } from '../../errors.ts';
import type { Archive } from '../archive/archive.ts';
import { resolveName } from '../archive/entry-name.ts';
import { readText } from '../archive/entry-text.ts';
import type { Element } from '../html/tree.ts';
import type { BookSheet, JoinedPage } from './joined-page.ts';
import { bookClass, keepRules } from './style-sheet.ts';

/** A book has a sheet or a few; more are made by programs for each file. */
const mostSheets = 500;
/** Units: UTF-16 units of kept rules. */
const longestStyle = 1_000_000;

/**
 * The rules; the elements of the page get the classes by which they apply. To be called after the page's blocks were read:
 * names of classes are hints to the HTML reader, and a book's mean something else.
 */
export function styleOfBook({ sheets, classes }: JoinedPage, archive: Archive): string {
  const rules = new Map<string, { readonly scope: string; readonly css: string }>();
  let length = 0;
  const scopeOf = (sheet: BookSheet): string[] => {
    const key = keyOf(sheet);
    const known = rules.get(key);
    if (known !== undefined) return known.css === '' ? [] : [known.scope];
    if (rules.size >= mostSheets || length > longestStyle) return [];
    const scope = `sheet-${rules.size}`;
    const css = keepRules(readSheet(sheet, archive), scope);
    length += css.length;
    rules.set(key, { scope, css });
    return css === '' ? [] : [scope];
  };
  for (const [section, named] of sheets) addClasses(section, [...new Set(named.flatMap(scopeOf))]);
  for (const [element, names] of classes ?? []) addClasses(element, namesOf(names));
  return [...rules.values()].map(({ css }) => css).join('');
}

function keyOf(sheet: BookSheet): string {
  return 'css' in sheet ? `rules ${sheet.css}` : `entry ${resolveName(sheet.from, sheet.href)}`;
}

/** A sheet elsewhere is not fetched; one that is missing or damaged costs its rules. */
function readSheet(sheet: BookSheet, archive: Archive): string {
  if ('css' in sheet) return sheet.css;
  const entry = resolveName(sheet.from, sheet.href);
  try {
    return archive.has(entry) ? readText(archive, entry) : '';
  } catch (error) {
    if (error instanceof CorpusError && error.code === 'damaged') return '';
    throw error;
  }
}

function namesOf(written: string): readonly string[] {
  const names = written.split(/\s+/u).map(bookClass);
  return names.filter((name) => name !== undefined);
}

function addClasses(element: Element, names: readonly string[]): void {
  if (names.length === 0) return;
  const known = element.attrs.find(({ name }) => name === 'class');
  if (known === undefined) element.attrs.push({ name: 'class', value: names.join(' ') });
  else known.value += ` ${names.join(' ')}`;
}
