/** Keeps everything on this machine: requests, navigation, windows, permissions and downloads that lead out are refused. */
import { app, type Session, type WebContents } from 'electron';
import { origin, windowAddress } from '../shared/addresses.ts';

/** Counts what was refused (requests, navigations, new windows), for the window's "about" and for the tests. */
export interface Refusals {
  readonly count: () => number;
  readonly add: () => void;
}

export function createRefusals(): Refusals {
  let count = 0;
  return { count: () => count, add: () => void (count += 1) };
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
    // Looking for a proxy is itself a request to the network.
    'no-proxy-server',
  ]) {
    commandLine.appendSwitch(name);
  }
  // Should anything slip past the request filter, no name leads anywhere.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** Refuses and counts every request of this session that is not for the app's own scheme. */
export function refuseNetwork(session: Session, refusals: Refusals): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const cancel = !staysInside(details.url);
    if (cancel) refusals.add();
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
}

/** Every page that is ever made: it stays where it is, opens nothing and embeds nothing foreign. */
export function confineContents(refusals: Refusals): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (event: { preventDefault(): void }): void => {
      event.preventDefault();
      refusals.add();
    };
    contents.on('will-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', refuse);
    // A frame of ours may show another original; a frame that follows a link out may not.
    contents.on('will-frame-navigate', (event) => {
      // The main frame has been answered by will-navigate.
      if (!event.isMainFrame && !staysInside(event.url)) refuse(event);
    });
    contents.setWindowOpenHandler(() => {
      refusals.add();
      return { action: 'deny' };
    });
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/** True where the page in the window is our own, not something that it frames. */
export function isOwnWindow(contents: WebContents | null): boolean {
  return contents !== null && contents.mainFrame.url.split(/[?#]/)[0] === windowAddress;
}
