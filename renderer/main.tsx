/** Starts the window: connects it to the app, reads the settings, draws, and says when it is ready. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { loadBothWords, loadI18n } from '../electron/shared/late-i18n.ts';
import { connect, request } from './state/client.ts';
import { loadCollections } from './state/collections.ts';
import { openLastDocument, refreshLibrary } from './state/library.ts';
import { loadPairs } from './state/parallel.ts';
import { loadTerms } from './state/terms.ts';
import { loadSettings } from './state/settings.ts';
import { startSync } from './state/sync.ts';
import './styles/fonts.css';
import './styles/chosen-fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/highlights.css';
import './styles/areas.css';
import './styles/print.css';
import { App } from './window/App.tsx';
import { Trouble } from './window/Trouble.tsx';
import { keepFirstPicture } from './state/first-picture.ts';
import { loadLater } from './window/use-later.ts';

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** Resolves when the interface's face can be drawn in both scripts, or cannot be had. */
function interfaceFace(): Promise<unknown> {
  return document.fonts.load('1rem Vazirmatn', 'aا').catch(() => undefined);
}

async function start(): Promise<void> {
  // Whichever it will be: what the settings say is known later than it takes to read both.
  void loadBothWords();
  connect(window.hashiyeh);
  startSync();
  // All at once, for each waits as long for its turn as for its answer; the faces, for words without them are laid out twice.
  const asked = Promise.all([
    loadSettings(),
    refreshLibrary(),
    loadCollections(),
    loadPairs(),
    interfaceFace(),
  ]);
  await openLastDocument(asked);
  const [{ language }] = await asked;
  const i18n = await loadI18n(language, [initReactI18next]);
  const root = document.querySelector<HTMLElement>('#root');
  if (root === null) throw new TypeError('index.html has no #root');
  void loadTerms();
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <Trouble>
          <App />
        </Trouble>
      </I18nextProvider>
    </StrictMode>,
  );
  // The first frame asks for the faces that it needs, the second is drawn with them.
  await nextFrame();
  await document.fonts.ready;
  await nextFrame();
  await request('app:ready', {});
  // Before the first dialog is asked for, after the first picture.
  await loadLater();
  keepFirstPicture(root);
}

void start();
