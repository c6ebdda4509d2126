// A small writer of PDF: pages of lines in Helvetica, with whatever else a test puts into the file.

/** A page; everything but its lines is raw PDF. */
export interface PdfPageOptions {
  /** Lines of ASCII, the first 60 points under the upper edge. */
  readonly lines: readonly string[];
  /** What the page draws in their place, in the operators of PDF; `/F` is Helvetica. */
  readonly content?: string;
  /** Further fonts by the names that `content` has for them, such as `/G 1000 0 R`. */
  readonly fonts?: string;
  /** Annotation dictionaries. */
  readonly annotations?: readonly string[];
  /** Further entries of the page's dictionary. */
  readonly entries?: string;
  /** Stands in the place of the page's dictionary, to break it. */
  readonly object?: string;
}

/** A file. `catalog` are further entries of its root, `objects` dictionaries that they name, from number 1000 on. */
export interface PdfOptions {
  readonly pages: readonly PdfPageOptions[];
  readonly catalog?: string;
  readonly trailer?: string;
  readonly title?: string;
  readonly objects?: readonly string[];
}

/** Size of the pages. Units: points. */
export const pageSize = { width: 400, height: 560 };

/** The object number of a page, for destinations. `number` counts from 1. */
export function pageObject(number: number): number {
  return 10 + 2 * (number - 1);
}

/** The bytes of a PDF with a sound table of objects. */
export function makePdf({
  pages,
  catalog = '',
  trailer = '',
  title = 'Print',
  objects = [],
}: PdfOptions): Uint8Array {
  const bodies = new Map<number, string>([
    [1, `<</Type/Catalog/Pages 2 0 R${catalog}>>`],
    [3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'],
  ]);
  const kids = pages.map((_, index) => `${pageObject(index + 1)} 0 R`);
  bodies.set(2, `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`);
  pages.forEach((page, index) => {
    const number = pageObject(index + 1);
    const { annotations = [], entries = '', fonts = '', object } = page;
    const content = page.content ?? contentOf(page.lines);
    bodies.set(
      number,
      object ??
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${pageSize.width} ${pageSize.height}]/Contents ${number + 1} 0 R` +
          `/Resources<</Font<</F 3 0 R${fonts}>>>>/Annots[${annotations.join(' ')}]${entries}>>`,
    );
    bodies.set(number + 1, `<</Length ${content.length}>>stream\n${content}\nendstream`);
  });
  objects.forEach((object, index) => bodies.set(1000 + index, object));
  bodies.set(4, `<</Title(${title})>>`);
  return write(bodies, `/Info 4 0 R${trailer}`);
}

function contentOf(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n');
  return `BT /F 12 Tf 16 TL 40 ${pageSize.height - 60} Td\n${shown}\nET`;
}

function write(bodies: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  const size = Math.max(...bodies.keys()) + 1;
  const offsets = new Map<number, number>();
  let file = '%PDF-1.7\n';
  for (const [number, body] of [...bodies].sort(([a], [b]) => a - b)) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.length;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined
      ? '0000000000 65535 f \n'
      : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  file += `xref\n0 ${size}\n${rows.join('')}`;
  file += `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
