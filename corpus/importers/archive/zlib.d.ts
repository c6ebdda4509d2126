/** What importers use of Node's zlib, declared here so that no other name of Node is in scope in this layer. */
declare module 'node:zlib' {
  export function inflateRawSync(
    data: Uint8Array,
    options: { readonly maxOutputLength: number; readonly chunkSize: number },
  ): Uint8Array<ArrayBuffer>;
  export function inflateRaw(
    data: Uint8Array,
    options: { readonly maxOutputLength: number; readonly chunkSize: number },
    callback: (error: Error | null, unpacked: Uint8Array<ArrayBuffer>) => void,
  ): void;
  export function gunzipSync(
    data: Uint8Array,
    options: { readonly maxOutputLength: number },
  ): Uint8Array<ArrayBuffer>;
  export function deflateSync(data: Uint8Array): Uint8Array<ArrayBuffer>;
  export function crc32(data: Uint8Array): number;
}
