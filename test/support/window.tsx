/** The whole window in a test: React over happy-dom, the app in memory, in either interface language. */
import { cleanup, configure, render, screen } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { DetachedWindowAPI } from 'happy-dom';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach } from 'vitest';
import { createI18n } from '../../electron/shared/both-languages.ts';
import type { Translate } from '../../electron/shared/i18n.ts';
import type { InterfaceLanguage } from '../../electron/shared/settings.ts';
import { useAllNotes } from '../../renderer/state/all-notes.ts';
import { useAnnotations } from '../../renderer/state/annotations.ts';
import { useArchiving } from '../../renderer/state/archiving.ts';
import { useFilter } from '../../renderer/state/arranging.ts';
import { useBackups } from '../../renderer/state/backups.ts';
import { useChoosing } from '../../renderer/state/choosing.ts';
import { useBringing } from '../../renderer/state/bringing.ts';
import { useChanges } from '../../renderer/state/changes.ts';
import { connect } from '../../renderer/state/client.ts';
import { loadCollections, useCollections } from '../../renderer/state/collections.ts';
import { useConfirming } from '../../renderer/state/confirming.ts';
import { useExporting } from '../../renderer/state/export-dialog.ts';
import { useDocument } from '../../renderer/state/document.ts';
import { useFind } from '../../renderer/state/find.ts';
import { useHandled } from '../../renderer/state/handling.ts';
import { useJobs } from '../../renderer/state/jobs.ts';
import { openLastDocument, refreshLibrary, useLibrary } from '../../renderer/state/library.ts';
import { useNotesView } from '../../renderer/state/notes-view.ts';
import { useNotices } from '../../renderer/state/notices.ts';
import { useOtherSide } from '../../renderer/state/other-side.ts';
import { useParallel } from '../../renderer/state/parallel.ts';
import { usePalette } from '../../renderer/state/palette.ts';
import { usePanes } from '../../renderer/state/panes.ts';
import { usePairing } from '../../renderer/state/pairing.ts';
import { usePasting } from '../../renderer/state/pasting.ts';
import { usePickedNotes } from '../../renderer/state/note-picking.ts';
import { usePicked } from '../../renderer/state/picking.ts';
import { usePreview } from '../../renderer/state/preview.ts';
import { useProvenance } from '../../renderer/state/provenance.ts';
import { useReading } from '../../renderer/state/reading.ts';
import { useSelection } from '../../renderer/state/selection.ts';
import { useSession } from '../../renderer/state/session.ts';
import { loadSettings, useSettings } from '../../renderer/state/settings.ts';
import { useSheets } from '../../renderer/state/sheets.ts';
import { startSync } from '../../renderer/state/sync.ts';
import { useGlossary } from '../../renderer/state/glossary.ts';
import { useTermMarking } from '../../renderer/state/term-marking.ts';
import { useTerms } from '../../renderer/state/terms.ts';
import { useTags } from '../../renderer/state/tags.ts';
import { useUnsaved } from '../../renderer/state/unsaved.ts';
import { useVersions } from '../../renderer/state/versions.ts';
import { App } from '../../renderer/window/App.tsx';
import { loadLater } from '../../renderer/window/use-later.ts';
import { createFakeApp, type FakeApp } from './fake-app.ts';
import type { FakeStart } from './fake-state.ts';

/** What a test has in its hands. */
export interface TestWindow {
  readonly app: FakeApp;
  readonly user: UserEvent;
  readonly t: Translate;
  readonly screen: typeof screen;
}

// Other tests share the machine's two cores.
configure({ asyncUtilTimeout: 5_000 });

const stores = [
  useExporting,
  useAllNotes,
  useAnnotations,
  useArchiving,
  useBackups,
  useBringing,
  useChanges,
  useVersions,
  useChoosing,
  useCollections,
  useConfirming,
  useDocument,
  useFilter,
  useFind,
  useHandled,
  useJobs,
  useLibrary,
  useNotesView,
  useNotices,
  usePalette,
  useOtherSide,
  usePanes,
  usePairing,
  useParallel,
  usePasting,
  usePicked,
  usePickedNotes,
  usePreview,
  useProvenance,
  useReading,
  useSelection,
  useSession,
  useSettings,
  useSheets,
  useGlossary,
  useTermMarking,
  useTerms,
  useTags,
  useUnsaved,
];

/** What Chromium has and happy-dom has not: a registry of highlights, without the paint. */
class TestHighlight extends Set<AbstractRange> {
  priority = 0;
  readonly type = 'highlight';
  constructor(...ranges: AbstractRange[]) {
    super(ranges);
  }
}

/** Everything is near the screen, and its size is told once: happy-dom lays nothing out. */
class TestObserver {
  constructor(private readonly callback: (entries: readonly object[]) => void) {}
  observe(target: Element): void {
    this.callback([{ target, isIntersecting: true }]);
  }
  unobserve(): void {
    // Nothing more will be told.
  }
  disconnect(): void {
    // Nothing more will be told.
  }
}

const happyCss = CSS;
const happyShowModal = HTMLDialogElement.prototype.showModal;

/** Chromium's registry of highlights, a screen on which no letter is drawn, and dialogs that begin at their first field. */
function giveChromium(): void {
  const { escape } = happyCss;
  const value = { escape, highlights: new Map<string, TestHighlight>() };
  Object.assign(globalThis, {
    Highlight: TestHighlight,
    IntersectionObserver: TestObserver,
    ResizeObserver: TestObserver,
  });
  // happy-dom gives a new CSS at every look.
  Object.defineProperty(globalThis, 'CSS', { value, configurable: true, writable: true });
  Object.assign(document, { caretPositionFromPoint: () => null });
  HTMLDialogElement.prototype.showModal = function showModal() {
    happyShowModal.call(this);
    this.querySelector<HTMLElement>('[autofocus]')?.focus();
  };
}

/** The text of what is painted under a name of `::highlight()`. */
export function painted(name: string): readonly string[] {
  const ranges = [...((CSS.highlights.get(name) as Iterable<Range> | undefined) ?? [])];
  return ranges.map((range) => range.toString());
}

let endSync: (() => void) | undefined;

afterEach(() => {
  cleanup();
  endSync?.();
  endSync = undefined;
  document.body.innerHTML = '';
  for (const store of stores)
    (store.setState as (state: unknown, replace: true) => void)(store.getInitialState(), true);
});

/** Makes the window so wide; it has 1280 pixels when it opens. */
export function setWidth(width: number): void {
  const { happyDOM } = window as unknown as { readonly happyDOM: DetachedWindowAPI };
  happyDOM.setViewport({ width });
}

/** Opens the window on this app, as main.tsx does. */
export async function openWindow(
  start: FakeStart & { readonly language?: InterfaceLanguage } = {},
): Promise<TestWindow> {
  giveChromium();
  setWidth(1280);
  const language = start.language ?? 'en';
  const app = createFakeApp({ ...start, settings: { language, ...start.settings } });
  connect(app.bridge);
  endSync = startSync();
  await loadSettings();
  const i18n = createI18n(language, [initReactI18next]);
  await Promise.all([refreshLibrary(), loadCollections()]);
  await openLastDocument();
  await loadLater();
  render(
    <I18nextProvider i18n={i18n}>
      <App />
    </I18nextProvider>,
  );
  return { app, user: userEvent.setup(), t: i18n.t, screen };
}
