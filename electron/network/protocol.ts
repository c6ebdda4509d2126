/** Serves the app's own scheme: the window's files; what documents hold comes from those who know them. */
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { scheme, windowAddress } from '../shared/addresses.ts';
import { responseHeaders } from './content-policy.ts';
import { resolveFile } from './resolve-file.ts';

/** What the protocol serves from. */
export interface Served {
  readonly folder: string;
  /** The window's page as it is handed out. */
  readonly page: (html: string) => string;
  /** The answer for an address that names no file; undefined or rejects where it names nothing else either. */
  readonly document: (address: string) => Promise<Response | undefined>;
  /** Called whenever a page has been given its scripts and nothing else is asked for. */
  readonly onScripts: () => void;
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
  const answer = async (address: string): Promise<Response> => {
    try {
      return (await serve(address, served)) ?? notFound();
    } catch {
      // An absent file or a deleted document: to the page both are simply not there.
      return notFound();
    }
  };
  let asked = 0;
  let scripts = false;
  session.protocol.handle(scheme, async ({ method, url }) => {
    if (method !== 'GET') return notFound();
    asked += 1;
    const response = await answer(url);
    asked -= 1;
    scripts ||= url.endsWith('.js');
    if (asked === 0 && scripts) served.onScripts();
    return response;
  });
}

async function serve(address: string, served: Served): Promise<Response | undefined> {
  const file = resolveFile(address, served.folder);
  if (!file) return served.document(address);
  const bytes = await readFile(file.path);
  const isPage = address === windowAddress;
  const body = isPage ? served.page(bytes.toString('utf8')) : bytes;
  return new Response(body, { headers: responseHeaders(file.kind, file.mediaType) });
}

function notFound(): Response {
  return new Response('', { status: 404, headers: responseHeaders('file', 'text/plain') });
}
