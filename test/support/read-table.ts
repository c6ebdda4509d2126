/** Reads tables as spreadsheets do: cells in quotes may hold delimiters, line breaks and doubled quotes. */

/** The cells of every row. Source: RFC 4180. */
export function readTable(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
    row.push(cell);
    at = end;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

function quotedCell(text: string, start: number): { cell: string; end: number } {
  let end = start + 1;
  while (text[end] !== '"' || text[end + 1] === '"') end += text[end] === '"' ? 2 : 1;
  return { cell: text.slice(start + 1, end).replace(/""/g, '"'), end: end + 1 };
}

function plainCell(text: string, start: number, delimiter: string): { cell: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== delimiter && !/[\r\n]/.test(text[end] ?? '')) end += 1;
  return { cell: text.slice(start, end), end };
}
