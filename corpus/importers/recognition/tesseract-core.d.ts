/** What recognition uses of Tesseract's WebAssembly module, which comes without types. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  /** A decoded picture in the module's memory, in words of 32 bits. */
  interface Pix {
    get_w(): number;
    get_h(): number;
    /** Bits of a pixel: 1, 8 or 32 (red, green, blue and alpha from the highest byte down). */
    get_d(): number;
    /** Words of a row. */
    get_wpl(): number;
    get_data(): number;
  }

  export interface TessBaseAPI {
    /** 0: well done. `mode` 1: the neural engine. */
    Init(dataFolder: null, language: string, mode: number, config: undefined): number;
    Version(): string;
    SetVariable(name: string, value: string): boolean;
    /** Reads the file /input; 0: well done. `orientation` as in EXIF, `angle` in radians. */
    SetImageFile(orientation: number, angle: number): number;
    SetRectangle(left: number, top: number, width: number, height: number): void;
    GetInputImage(): Pix;
    /** Writes the picture as the file /image.png. `kind` 0: as it was read, 1: grey, 2: black and white. */
    WriteImage(kind: number): void;
    FindLines(): number;
    /** The slope of the lines in radians; only after FindLines. */
    GetGradient(): number;
    /** 0: well done. */
    Recognize(monitor: null): number;
    GetJSONText(page?: number): string;
    Clear(): void;
  }

  export interface TesseractModule {
    readonly FS: {
      writeFile(path: string, bytes: Uint8Array): void;
      readFile(path: string): Uint8Array;
      unlink(path: string): void;
    };
    readonly TessBaseAPI: new () => TessBaseAPI;
    getValue(pointer: number, type: 'i32'): number;
  }

  interface Options {
    readonly wasmBinary: Uint8Array;
    readonly print: (text: string) => void;
    readonly printErr: (text: string) => void;
  }

  const createTesseract: (options: Options) => Promise<TesseractModule>;
  // eslint-disable-next-line no-restricted-syntax -- the module's own export
  export default createTesseract;
}
