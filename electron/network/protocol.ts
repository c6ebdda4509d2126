/** Serves the app's own scheme: the window's files and the sanitised originals of documents. */
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import type { AreaSelector } from '../../corpus/annotations/region.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { cutToSvg, type AreaCut } from '../../corpus/exporters/area-cut.ts';
import { shownImageTypes } from '../../corpus/importers/image-type.ts';
import type { Resource } from '../../corpus/importers/importer.ts';
import { scheme } from '../shared/addresses.ts';
import { responseHeaders } from './content-policy.ts';
import { resolveAddress, type Resolved } from './resolve-address.ts';

/** What the protocol serves from. All functions reject with a CorpusError where a document has none. */
export interface Served {
  readonly folder: string;
  readonly originalPage: (id: DocumentId) => Promise<string>;
  readonly resource: (id: DocumentId, name: string) => Promise<Resource>;
  readonly area: (id: DocumentId, area: AreaSelector) => Promise<AreaCut>;
}

/** Must run before Electron is ready: makes the scheme an origin of its own, as secure as https. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // The PDF engine fetches its data; the window's policy allows it no connections all the same.
    {
      scheme,
      privileges: { standard: true, secure: true, codeCache: true, supportFetchAPI: true },
    },
  ]);
}

/** Answers every request of this session to the scheme; what it does not know is 404. */
export function serveScheme(session: Session, served: Served): void {
  session.protocol.handle(scheme, async (request) => {
    const resolved = request.method === 'GET' && resolveAddress(request.url, served.folder);
    if (!resolved) return notFound();
    try {
      return await serve(resolved, served);
    } catch {
      // An absent file or a deleted document: to the page both are simply not there.
      return notFound();
    }
  });
}

async function serve(resolved: Resolved, served: Served): Promise<Response> {
  switch (resolved.kind) {
    case 'file':
    case 'engine': {
      const bytes = await readFile(resolved.path);
      return respond(bytes, resolved.kind, resolved.mediaType);
    }
    case 'original': {
      const page = await served.originalPage(resolved.id);
      return respond(page, 'original', 'text/html; charset=utf-8');
    }
    case 'resource': {
      const { bytes, mediaType } = await served.resource(resolved.id, resolved.name);
      // Raster images only: an SVG is a document of its own.
      return shownImageTypes.includes(mediaType)
        ? respond(bytes, 'resource', mediaType)
        : notFound();
    }
    case 'area': {
      const cut = await served.area(resolved.id, resolved.area);
      return respond(cutToSvg(cut), 'area', 'image/svg+xml');
    }
  }
}

function respond(body: string | Uint8Array, kind: Resolved['kind'], mediaType: string): Response {
  // A copy of its own: the bytes may be a view into a larger buffer.
  const content = typeof body === 'string' ? body : new Uint8Array(body);
  return new Response(content, { headers: responseHeaders(kind, mediaType) });
}

function notFound(): Response {
  return new Response('', { status: 404, headers: responseHeaders('file', 'text/plain') });
}
