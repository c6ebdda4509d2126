/** The tables at the head of an RTF file: encodings of its fonts, outline levels of its styles. */
import { labelOfCharset, labelOfCodePage } from './code-pages.ts';

/** Filled while the groups `fonttbl` and `stylesheet` are read; entries end with a semicolon. */
export class Tables {
  private readonly fonts = new Map<number, string>();
  private readonly outlines = new Map<number, number>();
  private font = 0;
  private defaultFont = 0;
  private style: { number: number; outline?: number } = { number: 0 };

  /** `chosen` by the reader of the document wins over everything that the file says. */
  constructor(private readonly chosen: string | undefined) {
    this.fileEncoding = chosen ?? 'windows-1252';
  }

  /** The encoding that the file names for itself. */
  fileEncoding: string;

  /** A word of the file's head that says the encoding of all; whether it is one. */
  takeFileWord(name: string, value: number | undefined): boolean {
    if (name === 'deff') this.defaultFont = value ?? 0;
    else if (name === 'ansicpg') this.setFileEncoding(labelOfCodePage(value ?? 0));
    else if (name === 'mac') this.setFileEncoding(labelOfCodePage(10_000));
    else return false;
    return true;
  }

  takeFontWord(name: string, value: number | undefined): void {
    if (name === 'f') this.font = value ?? 0;
    const label =
      name === 'fcharset'
        ? labelOfCharset(value ?? 0)
        : name === 'cpg'
          ? labelOfCodePage(value ?? 0)
          : undefined;
    if (label !== undefined) this.fonts.set(this.font, label);
  }

  takeStyleWord(name: string, value: number | undefined): void {
    if (name === 's') this.style.number = value ?? 0;
    else if (name === 'outlinelevel' && value !== undefined) this.style.outline = value;
  }

  /** The name of a style, which ends its entry. */
  endStyle(name: string): void {
    const heading = /^heading (\d)$/iu.exec(name)?.[1];
    const said = heading === undefined ? this.style.outline : Number(heading) - 1;
    const outline = /^title$/iu.test(name) ? 0 : said;
    if (outline !== undefined) this.outlines.set(this.style.number, outline);
    this.style = { number: 0 };
  }

  /** The encoding of a font's characters; of the default font without a number. */
  encodingOf(font: number = this.defaultFont): string {
    return this.chosen ?? this.fonts.get(font) ?? this.fileEncoding;
  }

  /** The outline level of a style, 0 for the highest heading. */
  outlineOf(style: number): number | undefined {
    return this.outlines.get(style);
  }

  private setFileEncoding(label: string | undefined): void {
    this.fileEncoding = this.chosen ?? label ?? this.fileEncoding;
  }
}
