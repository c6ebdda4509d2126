/** A picture in an RTF file: its data in hexadecimal digits or as they are, and its description. */
import { bitmapType } from '../image-type.ts';

/** The shape property that holds a picture's description. */
const descriptionName = 'wzDescription';

/** Filled while a `\pict` group is read. */
export class RtfPicture {
  description = '';
  private property = '';
  private readonly chunks: Uint8Array[] = [];
  private halfByte: number | undefined;

  /** Digits of the data; what is no digit between them means nothing. */
  takeDigits(written: Uint8Array): void {
    const data = new Uint8Array(Math.ceil(written.length / 2) + 1);
    let length = 0;
    for (const character of written) {
      const digit = digitOf(character);
      if (digit === undefined) continue;
      if (this.halfByte === undefined) {
        this.halfByte = digit;
        continue;
      }
      data[length] = this.halfByte * 16 + digit;
      length += 1;
      this.halfByte = undefined;
    }
    this.takeData(data.subarray(0, length));
  }

  takeData(data: Uint8Array): void {
    if (data.length > 0) this.chunks.push(data);
  }

  takePropertyName(name: string): void {
    this.property = name;
  }

  takePropertyValue(value: string): void {
    if (this.property === descriptionName) this.description = value;
  }

  /** The file in it, which may be of any kind. */
  bytes(): Uint8Array {
    const length = this.chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    const whole = new Uint8Array(length);
    let at = 0;
    for (const chunk of this.chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }
}

/** The name of a file's picture by its place among them; without an ending where the window cannot draw it. */
export function pictureName(number: number, bytes: Uint8Array): string {
  const kind = bitmapType(bytes)?.replace('image/', '.') ?? '';
  return `picture-${number}${kind}`;
}

function digitOf(character: number): number | undefined {
  if (character >= 0x30 && character <= 0x39) return character - 0x30;
  const letter = character | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : undefined;
}
