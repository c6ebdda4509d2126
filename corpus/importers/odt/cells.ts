/** The rows and cells of an ODT's tables. */
import { elementsOf, type XmlElement } from '../archive/xml.ts';
import { append } from '../long-list.ts';
import { emptyInline, readInline, type Inline } from './inline.ts';
import { hasCharacters } from '../office/rich-text.ts';
import type { Reading } from './reading.ts';
import { tableName } from './table-name.ts';

/** A row and whether its cells name the columns. */
export interface Row {
  readonly cells: readonly XmlElement[];
  readonly isHeader: boolean;
}

/** The rows of a table, those of its head and groups too. */
export function rowsOf(element: XmlElement, isHeader = false): readonly Row[] {
  return elementsOf(element).flatMap((child) => {
    const name = tableName(child.name);
    if (name === 'table-row') return [{ cells: cellsOf(child), isHeader }];
    if (name === 'table-header-rows') return rowsOf(child, true);
    return name === 'table-rows' || name === 'table-row-group' ? rowsOf(child, isHeader) : [];
  });
}

/** The cells of a row, with the empty ones that a wide or tall cell covers. */
function cellsOf(row: XmlElement): readonly XmlElement[] {
  return elementsOf(row).filter(({ name }) => tableName(name)?.endsWith('table-cell') === true);
}

/** A cell's paragraphs as one run of lines. */
export function readCell(cell: XmlElement, reading: Reading): Inline {
  const all = emptyInline();
  for (const paragraph of paragraphsOf(cell)) {
    const inline = readInline(paragraph, reading);
    if (hasCharacters(all.runs) && hasCharacters(inline.runs)) {
      all.runs.push({ text: '\n', kinds: [] });
    }
    // A tab inside a cell would look like the border between two.
    append(
      all.runs,
      inline.runs.map((run) => ({ ...run, text: run.text.replace(/\t/g, ' ') })),
    );
    append(all.anchors, inline.anchors);
    append(all.images, inline.images);
    append(all.boxes, inline.boxes);
    append(all.notes, inline.notes);
  }
  return all;
}

function paragraphsOf(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    child.name === 'text:p' || child.name === 'text:h' ? [child] : paragraphsOf(child),
  );
}
