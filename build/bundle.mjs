// Bundles the six programs of the app (main, preload, the workers for imports and backups, command line, window) into dist/.
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { sourceSignature, stampName } from './bootstrap/build-state.mjs';
import { withLock } from './bootstrap/lock.mjs';
import { cacheFolder, distFolder, root } from './bootstrap/paths.mjs';
import { SetUpError, run } from './bootstrap/set-up-error.mjs';

/*
 * The oldest runtimes that the code must serve: Electron 33 has Chromium 130 and Node 20.18, the command
 * line runs in any Node from 20.19.
 */
const targets = { window: 'chrome130', node: 'node20' };

/*
 * What stays outside the bundles: Electron's own module, and SQLite, which finds its native binary beside
 * its own files.
 */
const external = ['electron', '@photostructure/sqlite'];

const shared = {
  configFile: false,
  logLevel: 'warn',
  mode: 'production',
  root,
  // A text in JSON is read faster than one in JavaScript.
  json: { stringify: true },
};

/** Vite's configuration for one program that runs in Node (`format` 'es') or in the preload's sandbox ('cjs'). */
function nodeProgram(entry, outDir, fileName, format, inPieces = false) {
  return {
    ...shared,
    // Tesseract's CommonJS names its folder, although it is handed the WebAssembly that it would look for there.
    define: { __dirname: '""' },
    // One self-contained file: the preload's sandbox cannot load a second one.
    // Main's program and the importers' come `inPieces`: what they import later must not slow their start.
    ssr: { noExternal: true, external, target: 'node' },
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: true,
      target: targets.node,
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        external: [...external, /^node:/],
        output: { format, entryFileNames: fileName, codeSplitting: inPieces },
      },
    },
  };
}

/** Vite's configuration for the window: relative addresses, fonts and styles as files, nothing inline (the CSP forbids it). */
function windowProgram(outDir) {
  return {
    ...shared,
    root: join(root, 'renderer'),
    base: './',
    publicDir: false,
    plugins: [react(), wordsBesideProgram],
    build: {
      outDir,
      emptyOutDir: true,
      target: targets.window,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      reportCompressedSize: false,
      // The window loads from the disk: one larger file costs nothing.
      chunkSizeWarningLimit: 4000,
    },
  };
}

/* The interface's words are asked for together with the program, which waits for them. */
const wordsBesideProgram = {
  name: 'words-beside-program',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.values(bundle ?? {})
        .filter(({ moduleIds }) => moduleIds?.some((id) => /\/locales\/\w+\.json$/.test(id)))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head',
        })),
  },
};

const programs = (out) => [
  nodeProgram('electron/main.ts', join(out, 'main'), 'main.js', 'es', true),
  nodeProgram('electron/preload.ts', join(out, 'preload'), 'preload.cjs', 'cjs'),
  nodeProgram(
    'electron/worker/import-worker.ts',
    join(out, 'worker'),
    'import-worker.js',
    'es',
    true,
  ),
  nodeProgram('electron/worker/backup-worker.ts', join(out, 'backup'), 'backup-worker.js', 'es'),
  nodeProgram('electron/worker/doctor-worker.ts', join(out, 'doctor'), 'doctor-worker.js', 'es'),
  nodeProgram('electron/command-line/hashiyeh.ts', join(out, 'command-line'), 'hashiyeh.js', 'es'),
  windowProgram(join(out, 'renderer')),
];

/**
 * Builds all programs into dist/. Builds beside it first and swaps at the end, so that a failed or interrupted
 * build leaves the last good one, and a running app never sees half of a new one.
 */
export async function bundle() {
  await withLock('build', 3 * 60_000, async () => {
    // Taken before the build: a file that changes while it runs makes the result stale, as it should.
    const signature = sourceSignature();
    const fresh = join(cacheFolder, `dist-${process.pid}`);
    const old = join(cacheFolder, `dist-old-${process.pid}`);
    try {
      for (const program of programs(fresh)) await buildProgram(program);
      await copyAssets(join(fresh, 'assets'));
      await copyPdfEngine(join(fresh, 'renderer', 'pdf-engine'));
      await writeFile(join(fresh, stampName), signature);
      if (existsSync(distFolder)) await rename(distFolder, old);
      await rename(fresh, distFolder);
    } finally {
      await rm(fresh, { recursive: true, force: true });
      await rm(old, { recursive: true, force: true });
    }
  });
}

/** Data that engines load by themselves, under the names by which the importers ask for them. */
const assets = {
  'pdfium.wasm': 'node_modules/@embedpdf/pdfium/dist/pdfium.wasm',
  'tesseract-core-simd-lstm.wasm': 'node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm',
  'fas.traineddata.gz': 'node_modules/@tesseract.js-data/fas/4.0.0_best_int/fas.traineddata.gz',
  'eng.traineddata.gz': 'node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
};

async function copyAssets(folder) {
  await mkdir(folder, { recursive: true });
  for (const [name, source] of Object.entries(assets)) {
    await copyFile(join(root, source), join(folder, name));
  }
}

/*
 * What draws PDF pages in a worker of the window (electron/network/content-policy.ts says what it may do): its data with their
 * licences. The older build of pdf.js, because the newer one asks for more than Chromium 130 has.
 */
async function copyPdfEngine(folder) {
  const source = join(root, 'node_modules/pdfjs-dist');
  for (const name of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
    await cp(join(source, name), join(folder, name), { recursive: true });
  }
  // Only for browsers without WebAssembly.
  await rm(join(folder, 'wasm', 'openjpeg_nowasm_fallback.js'));
  await copyFile(join(source, 'legacy/build/pdf.worker.min.mjs'), join(folder, 'pdf.worker.mjs'));
  await copyFile(join(source, 'LICENSE'), join(folder, 'LICENSE'));
}

async function buildProgram(program) {
  try {
    await build(program);
  } catch (error) {
    throw new SetUpError(
      'The app could not be built.',
      error.message.trim(),
      'Mend what is named above; `git status` shows what differs from the last commit. The last good build stays as it is.',
    );
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run(bundle);
