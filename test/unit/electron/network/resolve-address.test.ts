/** What the app's own scheme serves, and what it does not. */
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  resolveDocument,
  type ResolvedDocument,
} from '../../../../electron/network/resolve-document.ts';
import { resolveFile, type ResolvedFile } from '../../../../electron/network/resolve-file.ts';
import { responseHeaders } from '../../../../electron/network/content-policy.ts';
import {
  areaAddress,
  engineAddress,
  originalAddress,
  resourceAddress,
} from '../../../../electron/shared/addresses.ts';
import { DocumentId } from '../../../../corpus/document/document.ts';

const folder = resolve('/app/dist/renderer');

/** As the protocol asks: a file of the window, or else what a document holds. */
function resolveAddress(
  address: string,
  from: string,
): ResolvedFile | ResolvedDocument | undefined {
  return resolveFile(address, from) ?? resolveDocument(address);
}

describe('an address', () => {
  it.each([
    ['hashiyeh://app/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['hashiyeh://app/assets/x-1.woff2?v=1#a', join('assets', 'x-1.woff2'), 'font/woff2'],
    ['hashiyeh://app/assets/%D9%82.css', join('assets', 'ق.css'), 'text/css; charset=utf-8'],
  ])('%s names a file of the window', (address, path, mediaType) => {
    expect(resolveAddress(address, folder)).toEqual({
      kind: 'file',
      path: join(folder, path),
      mediaType,
    });
  });

  it.each([
    ['pdf.worker.mjs', 'text/javascript; charset=utf-8'],
    ['wasm/openjpeg.wasm', 'application/wasm'],
    ['cmaps/UniJIS-UTF16-H.bcmap', 'application/octet-stream'],
  ])('%s of the PDF engine has a policy of its own', (path, mediaType) => {
    expect(resolveAddress(`${engineAddress}${path}`, folder)).toEqual({
      kind: 'engine',
      path: join(folder, 'pdf-engine', path),
      mediaType,
    });
  });

  it.each(['pdf-engine/index.html', 'assets/x.wasm', 'x.mjs', 'pdf-engine/../x.wasm'])(
    'does not lend the engine’s policy or kinds of files to %s',
    (path) => expect(resolveAddress(`hashiyeh://app/${path}`, folder)).toBeUndefined(),
  );

  it('names the original of a document', () => {
    const id = DocumentId.parse('0123456789abcdef');
    expect(resolveAddress(originalAddress(id), folder)).toEqual({ kind: 'original', id });
  });

  it.each(['a.png', 'OEBPS/تصویر ۱.jpg', '../x', '100%.gif', 'a?b#c.png'])(
    'names the image %s of a document',
    (name) => {
      const id = DocumentId.parse('0123456789abcdef');
      const resolved = resolveAddress(resourceAddress(id, name), folder);
      expect(resolved).toEqual({ kind: 'resource', id, name });
    },
  );

  it.each([
    { type: 'AreaSelector', page: 12, x: 0.1, y: 0, width: 0.25, height: 1 },
    { type: 'AreaSelector', block: 'p1/b 2٪', x: 0, y: 0.5, width: 1, height: 0.001 },
  ] as const)('names the area %j of a document', (area) => {
    const id = DocumentId.parse('0123456789abcdef');
    expect(resolveAddress(areaAddress(id, area), folder)).toEqual({ kind: 'area', id, area });
  });

  it.each([
    ['an area outside of its page', 'hashiyeh://app/area/0123456789abcdef/page/1/0,0,2,1'],
    ['an area of no page', 'hashiyeh://app/area/0123456789abcdef/page/x/0,0,1,1'],
    ['an area without a size', 'hashiyeh://app/area/0123456789abcdef/page/1/0,0'],
    ['another host', 'hashiyeh://other/index.html'],
    ['another scheme', 'https://app/index.html'],
    ['a path that leads out', 'hashiyeh://app/..%2f..%2fmain/main.js'],
    ['a path that leads out with back-slashes', 'hashiyeh://app/..%5c..%5cmain.js'],
    ['a path that leads out twice encoded and back', 'hashiyeh://app/a/%2e%2e/%2e%2e/main.js'],
    ['a NUL', 'hashiyeh://app/index.html%00.png'],
    ['a kind of file that the window has none of', 'hashiyeh://app/library.sqlite'],
    ['a folder', 'hashiyeh://app/'],
    ['broken encoding', 'hashiyeh://app/%E0%A4%A.html'],
    ['an original without an id', 'hashiyeh://app/original/'],
    ['an original with a path for an id', 'hashiyeh://app/original/..%2f..%2fx'],
    ['an original with more behind it', 'hashiyeh://app/original/0123456789abcdef/x.png'],
    ['an image without a name', 'hashiyeh://app/resource/0123456789abcdef'],
    ['no address', 'index.html'],
  ])('with %s is not served', (_, address) => {
    const resolved = resolveAddress(address, folder);
    // The URL parser may resolve dots itself; what is left must still lie in the folder.
    if (resolved?.kind === 'file') expect(resolved.path.startsWith(folder)).toBe(true);
    else expect(resolved).toBeUndefined();
  });

  it('never leads out of the folder, whatever it is', () => {
    const piece = fc.constantFrom(
      '..',
      '%2e%2e',
      '%2f',
      '%5c',
      '/',
      '\\',
      'a',
      '.js',
      '%00',
      'original',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const resolved = resolveAddress(`hashiyeh://app/${pieces.join('')}`, folder);
        return !resolved || !('path' in resolved) || resolved.path.startsWith(join(folder, '/'));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});

describe('the content policy', () => {
  it('lets neither kind of page connect, embed or run what is not the app’s', () => {
    for (const kind of ['file', 'original'] as const) {
      const policy = responseHeaders(kind, 'text/html')['Content-Security-Policy'];
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/);
      expect(policy).not.toMatch(/script-src [^;]*unsafe-inline/);
    }
  });

  it('keeps scripts off an original even by itself', () => {
    const policy = responseHeaders('original', 'text/html')['Content-Security-Policy'];
    expect(policy).toContain('sandbox allow-same-origin');
    expect(policy).not.toContain('allow-scripts');
    expect(policy).not.toContain('script-src');
  });
});
