/** Nothing leaves the machine, and a page that is read can do nothing. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type {} from '../../renderer/state/client.ts';
import { makePdf } from '../support/pdf.ts';
import { ask } from './support/ask.ts';
import { cleanUp, launchApp } from './support/launch.ts';
import { annotatedPane, isOpen } from './support/reader.ts';
import { writeTexts } from './support/texts.ts';

const requested: string[] = [];
let server: Server;
let address: string;

beforeAll(async () => {
  // Stands for the internet: on the same machine, so that nothing but the app itself can refuse.
  server = createServer((request, response) => {
    requested.push(request.url ?? '');
    response.end('reached');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
afterEach(async () => {
  requested.length = 0;
  await cleanUp();
});

/** A page with everything that would call home. */
function hostilePage(): { fileName: string; text: string } {
  return {
    fileName: 'hostile.html',
    text: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A Page That Calls Home</title>
<meta http-equiv="refresh" content="0; url=${address}/refresh">
<base href="${address}/base/">
<link rel="stylesheet" href="${address}/style.css"><link rel="preload" as="image" href="${address}/preload.png">
<link rel="dns-prefetch" href="${address}"><link rel="icon" href="${address}/icon.png">
<style>@import url('${address}/import.css'); @font-face { font-family: x; src: url('${address}/font.woff2'); }
body { background: url('${address}/background.png'); font-family: x; } li { list-style-image: url(${address}/list.png); }</style>
<script src="${address}/script.js"></script>
<script>fetch('${address}/fetch'); window.parent.hashiyeh && fetch('${address}/bridge'); location = '${address}/location';</script>
</head><body onload="fetch('${address}/onload')">
<article><h1>A Page That Calls Home</h1>
<p>This paragraph is long enough to be taken for the text of the page by whoever looks for the text of the page in it.</p>
<p>A second paragraph says more of the same, so that there is an article here, with <a href="${address}/link">a link</a> and
<a href="javascript:fetch('${address}/javascript')">another link</a>, and it ends only after several further words.</p>
<img src="${address}/image.png" srcset="${address}/large.png 2x" alt="A picture" onerror="fetch('${address}/onerror')">
<picture><source srcset="${address}/source.webp"><img src="${address}/picture.png" alt=""></picture>
<p style="background-image: url('${address}/inline.png')">A third paragraph has a background of its own, from another place, in its style.</p>
<iframe src="${address}/frame"></iframe><object data="${address}/object"></object><embed src="${address}/embed">
<video src="${address}/video.mp4" poster="${address}/poster.png" autoplay></video><audio src="${address}/audio.mp3" autoplay></audio>
<svg><image href="${address}/svg.png"/><use href="${address}/use.svg#a"/></svg>
<form action="${address}/form"><input autofocus onfocus="this.form.submit()"></form>
</article></body></html>`,
  };
}

it('reads a page that calls home, and no call leaves', async () => {
  const { window, problems } = await launchApp({ files: await writeTexts(hostilePage()) });
  await isOpen(window, 'A Page That Calls Home');
  const frame = window.frameLocator('iframe');
  await frame.getByText('A second paragraph').waitFor();
  await frame.getByText('a link', { exact: true }).click();
  await frame.getByText('A second paragraph').waitFor();
  expect(requested).toEqual([]);
  // What the page is not even allowed to ask for is said on the console; nothing else may be.
  expect(problems.filter((problem) => !problem.includes('Content Security Policy'))).toEqual([]);
  problems.length = 0;
  const kept = await frame.locator('html').evaluate((html) => ({
    scripts: html.querySelectorAll(
      'script, iframe, object, embed, form, meta[http-equiv=refresh i], base',
    ).length,
    handlers: [...html.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith('on')),
    ).length,
  }));
  expect(kept).toEqual({ scripts: 0, handlers: 0 });
});

it('shows where a link of the text leads, and does not go there', async () => {
  const { window, app, problems } = await launchApp({ files: await writeTexts(hostilePage()) });
  await isOpen(window, 'A Page That Calls Home');
  await annotatedPane(window).getByText('a link', { exact: true }).click();
  await window.getByText(`${address}/link`).waitFor();
  expect(window.url()).toBe('hashiyeh://app/index.html');
  expect(app.windows()).toHaveLength(1);
  expect(requested).toEqual([]);
  problems.length = 0;
});

/** A PDF with everything that would run, launch or call home when it is opened, turned to or clicked. */
function hostilePdf(): { fileName: string; text: Uint8Array } {
  const script = `app.launchURL('${address}/js'); this.submitForm('${address}/form'); app.alert('x')`;
  const action = `<</S/JavaScript/JS(${script.replace(/[()\\]/g, '\\$&')})>>`;
  const uri = (path: string) => `<</S/URI/URI(${address}/${path})>>`;
  const annotation = (box: string, rest: string) => `<</Type/Annot/Rect[${box}]/F 4${rest}>>`;
  return {
    fileName: 'hostile.pdf',
    text: makePdf({
      title: 'A Print That Calls Home',
      pages: [
        {
          lines: ['This page says enough to be taken for a text by whoever reads it.'],
          entries: `/AA<</O ${action}/C ${action}>>`,
          annotations: [
            annotation('40 300 200 330', `/Subtype/Link/A ${uri('link')}`),
            annotation('40 260 200 290', `/Subtype/Link/A ${action}`),
            annotation('40 220 200 250', '/Subtype/Link/A<</S/Launch/F(/bin/sh)/NewWindow true>>'),
            annotation(
              '40 180 200 210',
              `/Subtype/Link/A<</S/GoToR/F(${address}/other.pdf)/D[0/Fit]>>`,
            ),
            annotation(
              '40 140 200 170',
              `/Subtype/Widget/FT/Tx/T(name)/V(x)/AA<</K ${action}/F ${action}>>`,
            ),
            annotation(
              '40 100 200 130',
              `/Subtype/Widget/FT/Btn/T(send)/A<</S/SubmitForm/F(${address}/submit)>>`,
            ),
            annotation('40 60 200 90', `/Subtype/RichMedia/RichMediaContent<</Assets<<>>>>`),
            annotation('240 60 300 90', '/Subtype/FileAttachment/FS 1001 0 R'),
          ],
        },
      ],
      catalog:
        `/OpenAction ${action}/AA<</WC ${action}>>/URI<</Base(${address}/base)>>` +
        `/Names<</JavaScript<</Names[(a)${action}]>>/EmbeddedFiles<</Names[(a)1001 0 R]>>>>` +
        '/AcroForm<</Fields[]/XFA 1000 0 R/NeedAppearances true>>',
      objects: [
        streamOf(
          `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><subform><event activity="initialize">` +
            `<script contentType="application/x-javascript">xfa.host.gotoURL("${address}/xfa")</script></event>` +
            `<draw><value><image href="${address}/xfa.png"/></value></draw></subform></template></xdp:xdp>`,
        ),
        `<</Type/Filespec/F(${address}/file.exe)/FS/URL/EF<</F 1002 0 R>>>>`,
        streamOf('MZ', '/Type/EmbeddedFile'),
      ],
    }),
  };
}

function streamOf(content: string, entries = ''): string {
  return `<</Length ${content.length}${entries}>>stream\n${content}\nendstream`;
}

it('draws a PDF that would run and call, and nothing runs and nothing is asked for', async () => {
  const { app, window, problems } = await launchApp({ files: await writeTexts(hostilePdf()) });
  await isOpen(window, 'A Print That Calls Home');
  const page = window.locator('[data-page="1"]');
  await window.locator('[data-page="1"][data-drawn="text"]').waitFor();
  // The one link with a plain address: pressed, it says where it would lead.
  const links = page.getByRole('button');
  await links.first().waitFor();
  await links.first().click();
  await window.getByText(`${address}/link`).waitFor();
  for (const link of await links.all()) await link.click();
  await page.click({ position: { x: 100, y: 40 } });
  expect(await page.locator('input, textarea, select, iframe, embed, object, a').count()).toBe(0);
  expect(requested).toEqual([]);
  expect(problems).toEqual([]);
  expect(app.windows()).toHaveLength(1);
  expect(window.url()).toBe('hashiyeh://app/index.html');
});

it('lets the window itself connect to nothing, while the PDF engine fetches its data', async () => {
  const { app, window, problems } = await launchApp();
  const engine = 'hashiyeh://app/pdf-engine/wasm/openjpeg.wasm';
  const fetched = await window.evaluate(
    (engine) =>
      fetch(engine).then(
        () => true,
        () => false,
      ),
    engine,
  );
  expect(fetched).toBe(false);
  const { policy, type } = await app.evaluate(async ({ session }) => {
    const { headers } = await session.defaultSession.fetch(
      'hashiyeh://app/pdf-engine/pdf.worker.mjs',
    );
    return { policy: headers.get('content-security-policy'), type: headers.get('content-type') };
  });
  expect(type).toContain('text/javascript');
  expect(policy).toBe(
    "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src hashiyeh://app/pdf-engine/",
  );
  problems.length = 0;
});

it('refuses and counts what the window itself would ask of the network', async () => {
  const { app, window, problems } = await launchApp();
  const before = (await ask(window, 'app:describe', {})).refusedRequests;
  // From main's own session, past every policy of the page: the last fence.
  const outcome = await app.evaluate(
    ({ session }, address) =>
      session.defaultSession.fetch(address).then(
        () => 'reached',
        () => 'refused',
      ),
    `${address}/session`,
  );
  expect(outcome).toBe('refused');
  await expect
    .poll(async () => (await ask(window, 'app:describe', {})).refusedRequests)
    .toBeGreaterThan(before);
  const fromPage = await window.evaluate(async (address) => {
    const reached: string[] = [];
    await fetch(`${address}/page`).then(
      () => reached.push('fetch'),
      () => undefined,
    );
    await new Promise<void>((done) => {
      const image = new Image();
      image.onload = () => {
        reached.push('image');
        done();
      };
      image.onerror = () => done();
      image.src = `${address}/image.png`;
    });
    try {
      new WebSocket(address.replace('http', 'ws')).onopen = () => reached.push('socket');
    } catch {
      // Refused at once.
    }
    return reached;
  }, address);
  expect(fromPage).toEqual([]);
  expect(requested).toEqual([]);
  problems.length = 0;
});

it('goes nowhere, opens no window and has no rights', async () => {
  const { app, window, problems } = await launchApp();
  expect(await window.evaluate((address) => open(`${address}/window`) !== null, address)).toBe(
    false,
  );
  const rights = await window.evaluate(async () => ({
    notifications: Notification.permission,
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    ),
    place: await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        () => resolve('denied'),
      );
    }),
  }));
  expect(rights).toEqual({ notifications: 'denied', camera: 'denied', place: 'denied' });
  expect(window.url()).toBe('hashiyeh://app/index.html');
  expect(app.windows()).toHaveLength(1);
  await window.evaluate((address) => {
    location.href = `${address}/navigation`;
  }, address);
  // Playwright waits for a navigation that never comes, so the page itself is asked whether it still stands.
  expect(await window.evaluate(() => document.querySelectorAll('nav [data-document]').length)).toBe(
    10,
  );
  expect(requested).toEqual([]);
  problems.length = 0;
});

it('keeps the window away from Node and Electron', async () => {
  const { app, window: page } = await launchApp();
  const inside = await page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    bridge: Object.keys(window.hashiyeh).sort(),
  }));
  expect(inside).toEqual({ globals: [], bridge: ['request', 'subscribe'] });
  // Electron tells this of every page, though its types do not.
  const preferences = await app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) =>
        (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
      ),
  );
  expect(preferences).toMatchObject([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
  ]);
  const policy = await app.evaluate(async ({ session }) => {
    const response = await session.defaultSession.fetch('hashiyeh://app/index.html');
    return response.headers.get('content-security-policy') ?? '';
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
});

it('serves the window’s own files and nothing above them', async () => {
  const { app } = await launchApp();
  const statuses = await app.evaluate(
    async ({ session }, paths) =>
      Promise.all(
        paths.map(async (path) =>
          session.defaultSession.fetch(`hashiyeh://app/${path}`).then(
            ({ status }) => status,
            () => 404,
          ),
        ),
      ),
    ['index.html', '..%2f..%2fpackage.json', '%2e%2e/main/main.js', 'original/none', 'nothing.js'],
  );
  expect(statuses).toEqual([200, 404, 404, 404, 404]);
});
