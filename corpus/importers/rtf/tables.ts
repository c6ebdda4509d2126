/** The tables at the head of an RTF file: encodings of its fonts, roles and outline levels of its styles. */
import { roleOfStyle, type StyleRole } from '../office/style-role.ts';
import { labelOfCharset, labelOfCodePage } from './code-pages.ts';

/** What a style makes of a paragraph; `outline` is 0 for the highest heading. */
export interface RtfStyle {
  readonly outline?: number;
  readonly role?: StyleRole;
}

/** Filled while the groups `fonttbl` and `stylesheet` are read; entries end with a semicolon. */
export class Tables {
  private readonly fonts = new Map<number, string>();
  private readonly styles = new Map<number, RtfStyle>();
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
    const outline = heading === undefined ? this.style.outline : Number(heading) - 1;
    const role = roleOfStyle(name);
    this.styles.set(this.style.number, {
      ...(role === 'title' ? { outline: 0 } : outline === undefined ? {} : { outline }),
      ...(role === undefined ? {} : { role }),
    });
    this.style = { number: 0 };
  }

  /** The encoding of a font's characters; of the default font without a number. */
  encodingOf(font: number = this.defaultFont): string {
    return this.chosen ?? this.fonts.get(font) ?? this.fileEncoding;
  }

  /** The style of a number, without properties where the file does not define it. */
  styleOf(number: number): RtfStyle {
    return this.styles.get(number) ?? {};
  }

  private setFileEncoding(label: string | undefined): void {
    this.fileEncoding = this.chosen ?? label ?? this.fileEncoding;
  }
}
