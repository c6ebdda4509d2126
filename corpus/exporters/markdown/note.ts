/** A note that is Markdown, inside a Markdown file: as the reader wrote it, without reaching into what stands around it. */

const fenceLine = /^ {0,3}(`{3,}|~{3,})/u;
const codeSpan = /(`+[^`]+`+)/u;

/**
 * The note with its emphasis, lists and quotations, and with its line breaks as hard ones. Its headings become the lowest, its
 * HTML the text that was typed, a fence that was left open is closed.
 *
 * Example: containedNote('# *a*\n<b>') === '###### *a*  \n\\<b>'.
 */
export function containedNote(text: string): string {
  const lines = text.trim().split('\n');
  let fence = '';
  const written = lines.map((line, index) => {
    const mark = fenceLine.exec(line)?.[1] ?? '';
    const ends = fence !== '' && mark.startsWith(fence) && line.trim() === mark;
    const inside = fence !== '';
    if (ends) fence = '';
    else if (!inside) fence = mark;
    if (inside || mark !== '') return line;
    const isLast = line.trim() === '' || (lines[index + 1] ?? '').trim() === '';
    return contained(line) + (isLast ? '' : '  ');
  });
  return [...written, ...(fence === '' ? [] : [fence])].join('\n');
}

function contained(line: string): string {
  return line
    .trimEnd()
    .replace(/^( {0,3})#{1,6}(?=\s|$)/u, '$1######')
    .replace(/^( {0,3})([-=]+)$/u, '$1\\$2')
    .split(codeSpan)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[<&]/gu, '\\$&')))
    .join('');
}
