/** A picture in the bytes of its file, as exports carry it. */

/** Width and height as the picture is shown, upright. Units: pixels. */
export interface Picture {
  /** The same wherever one picture is shown, and for no other picture. */
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** The bytes as a `data:` address. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
  /** False where the file says that the picture has to be turned. */
  readonly isUpright: boolean;
}

/** A name for a picture that may stand in attributes of XML and HTML: no two keys have the same. */
export function pictureName({ key }: Pick<Picture, 'key'>): string {
  const safe = key.replace(/[^A-Za-z0-9]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`);
  return `picture-${safe}`;
}
