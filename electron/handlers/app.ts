/** Answers about the app itself and its settings. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Dialogs } from '../window/dialogs.ts';
import type { SettingsFile } from '../settings-file.ts';
import type { Handlers, Result } from '../shared/contract.ts';
import type { FirstPicture } from '../shared/first-picture.ts';
import type { Settings, SettingsChange } from '../shared/settings.ts';

/** What these handlers need. */
export interface AppServices {
  readonly library: Library;
  readonly settings: SettingsFile;
  readonly version: string;
  readonly electron: string;
  readonly platform: string;
  readonly refusedRequests: () => number;
  /** The window is drawn and listens. */
  readonly onReady: () => void;
  /** Opens another window over the same library. */
  readonly openWindow: (document: DocumentId | null) => void;
  /** What the window shows when it begins. */
  readonly windowDocument: () => DocumentId | null;
  /** Remembers what the window shows of the library. */
  readonly keepPicture: (picture: FirstPicture) => void;
  readonly dialogs: Pick<Dialogs, 'chooseLibraryFolder'>;
  /** Shows a folder in the system's file manager. */
  readonly showFolder: (folder: string) => void;
  /** Opens a library in a window of its own. */
  readonly openLibraryIn: (folder: string) => void;
  /** Called when the settings are saved: theme, menu and other windows follow. */
  readonly onSettings: (settings: Settings) => void;
}

/** Handlers of `app:*`, `window:*` and `settings:*`, and of where the library lies. */
export function appHandlers(
  services: AppServices,
): Pick<
  Handlers,
  | 'app:describe'
  | 'app:ready'
  | 'window:open'
  | 'window:describe'
  | 'window:keepPicture'
  | 'settings:read'
  | 'settings:change'
  | 'library:showFolder'
  | 'library:openAnother'
> {
  return {
    'app:describe': (): Result<'app:describe'> => ({
      version: services.version,
      electron: services.electron,
      libraryFolder: services.library.folder,
      readOnly: services.library.readOnly,
      refusedRequests: services.refusedRequests(),
      platform: services.platform,
    }),
    'app:ready': () => {
      services.onReady();
      return {};
    },
    'window:open': ({ document }) => {
      services.openWindow(document);
      return {};
    },
    'window:describe': () => ({ document: services.windowDocument() }),
    'window:keepPicture': ({ picture }) => {
      services.keepPicture(picture);
      return {};
    },
    'library:showFolder': () => {
      services.showFolder(services.library.folder);
      return {};
    },
    'library:openAnother': async () => {
      const folder = await services.dialogs.chooseLibraryFolder();
      if (folder !== undefined) services.openLibraryIn(folder);
      return { opened: folder !== undefined };
    },
    'settings:read': () => services.settings.read(),
    'settings:change': ({ change }) => {
      const settings = isOfMoment(change)
        ? services.settings.changeSoon(change)
        : services.settings.change(change);
      services.onSettings(settings);
      return settings;
    },
  };
}

/** What the reader did not ask to be kept: opening a text must not wait for the disk. */
function isOfMoment(change: SettingsChange): boolean {
  return Object.keys(change).every((name) => name === 'lastDocument');
}
