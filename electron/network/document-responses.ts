/** What documents hold, for the app's own scheme: sanitised originals, images, areas cut out. */
import { cutToSvg } from '../../corpus/exporters/area-cut.ts';
import { shownImageTypes } from '../../corpus/importers/image-type.ts';
import type { Originals } from '../originals.ts';
import { responseHeaders } from './content-policy.ts';
import { resolveDocument, type ResolvedDocument } from './resolve-document.ts';

/** Undefined where the address names nothing of a document. Rejects with a CorpusError where a document has none. */
export async function documentResponse(
  address: string,
  originals: Originals,
): Promise<Response | undefined> {
  const resolved = resolveDocument(address);
  if (!resolved) return undefined;
  const { kind, id } = resolved;
  switch (kind) {
    case 'original':
      return respond(await originals.page(id), kind, 'text/html; charset=utf-8');
    case 'resource': {
      const { bytes, mediaType } = await originals.resource(id, resolved.name);
      // Raster images only: an SVG is a document of its own.
      if (!shownImageTypes.includes(mediaType)) return undefined;
      // A copy of its own: the bytes may be a view into a larger buffer.
      return respond(new Uint8Array(bytes), kind, mediaType);
    }
    case 'area':
      return respond(cutToSvg(await originals.area(id, resolved.area)), kind, 'image/svg+xml');
  }
}

function respond(
  body: string | Uint8Array<ArrayBuffer>,
  kind: ResolvedDocument['kind'],
  mediaType: string,
): Response {
  return new Response(body, { headers: responseHeaders(kind, mediaType) });
}
