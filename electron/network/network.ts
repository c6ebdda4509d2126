/** Keeps everything on this machine: requests, navigation, windows, permissions and downloads that lead out are refused. */
import { app, type Session, type WebContents } from 'electron';
import { origin, windowAddress } from './addresses.ts';

/** Counts what was refused, for the window's "about" and for the tests. */
export interface RefusedRequests {
  readonly count: () => number;
}

/** Schemes that pages use for what they already hold, or that belong to the developer tools. */
const harmless = ['data:', 'blob:', 'devtools:'];

/** True for the app's own origin and for data that a page carries itself. */
export function staysInside(address: string): boolean {
  return address.startsWith(`${origin}/`) || harmless.some((start) => address.startsWith(start));
}

/** Must run before Electron is ready: Chromium's own services that would talk to the network. */
export function silenceChromium(): void {
  const { commandLine } = app;
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name);
  }
  // Should anything slip past the request filter, no name leads anywhere.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** Refuses and counts every request of this session that is not for the app's own scheme. */
export async function refuseNetwork(session: Session): Promise<RefusedRequests> {
  let refused = 0;
  session.webRequest.onBeforeRequest((details, callback) => {
    const cancel = !staysInside(details.url);
    if (cancel) refused++;
    callback({ cancel });
  });
  // Only copying text is a right that the window has; it needs no permission of the reader.
  session.setPermissionRequestHandler((contents, permission, callback) =>
    callback(permission === 'clipboard-sanitized-write' && isOwnWindow(contents)),
  );
  session.setPermissionCheckHandler(
    (contents, permission) => permission === 'clipboard-sanitized-write' && isOwnWindow(contents),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  // Looking for a proxy is itself a request to the network.
  await session.setProxy({ mode: 'direct' });
  return { count: () => refused };
}

/** Every page that is ever made: it stays where it is, opens nothing and embeds nothing foreign. */
export function confineContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (event: { preventDefault(): void }): void => event.preventDefault();
    contents.on('will-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', refuse);
    // A frame of ours may show another original; a frame that follows a link out may not.
    contents.on('will-frame-navigate', (event) => {
      if (event.isMainFrame || !staysInside(event.url)) event.preventDefault();
    });
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/** True where the page in the window is our own, not something that it frames. */
export function isOwnWindow(contents: WebContents | null): boolean {
  return contents !== null && contents.mainFrame.url.split(/[?#]/)[0] === windowAddress;
}
