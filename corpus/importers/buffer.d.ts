/** What importers use of Node's buffers, declared here so that no other name of Node is in scope in this layer. */
declare module 'node:buffer' {
  interface NodeBytes extends Uint8Array {
    toString(encoding?: 'latin1' | 'utf16le'): string;
    write(text: string, encoding: 'utf16le'): number;
  }
  export const Buffer: {
    from(buffer: ArrayBufferLike, byteOffset?: number, length?: number): NodeBytes;
  };
  export function isAscii(bytes: Uint8Array): boolean;
  export function isUtf8(bytes: Uint8Array): boolean;
  export function transcode(bytes: Uint8Array, from: 'utf8', to: 'utf16le'): NodeBytes;
}
