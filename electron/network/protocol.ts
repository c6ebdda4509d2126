/** Serves the app's own scheme: the window's files and the sanitised originals of documents. */
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import type { DocumentId } from '../../corpus/document/document.ts';
import { resolveAddress, scheme } from './addresses.ts';
import { responseHeaders } from './content-policy.ts';

/** What the protocol serves from. `originalPage` rejects with a CorpusError for a document that has none. */
export interface Served {
  readonly folder: string;
  readonly originalPage: (id: DocumentId) => Promise<string>;
}

/** Must run before Electron is ready: makes the scheme an origin of its own, as secure as https. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Answers every request of this session to the scheme; what it does not know is 404. */
export function serveScheme(session: Session, served: Served): void {
  session.protocol.handle(scheme, async (request) => {
    const resolved = request.method === 'GET' && resolveAddress(request.url, served.folder);
    if (!resolved) return notFound();
    try {
      if (resolved.kind === 'original') {
        const page = await served.originalPage(resolved.id);
        return new Response(page, {
          headers: responseHeaders('original', 'text/html; charset=utf-8'),
        });
      }
      const bytes = await readFile(resolved.path);
      return new Response(new Uint8Array(bytes), {
        headers: responseHeaders('file', resolved.mediaType),
      });
    } catch {
      // An absent file or a deleted document: to the page both are simply not there.
      return notFound();
    }
  });
}

function notFound(): Response {
  return new Response('', { status: 404, headers: responseHeaders('file', 'text/plain') });
}
