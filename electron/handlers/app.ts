/** Answers about the app itself and its settings. */
import type { Library } from '../../corpus/storage/library.ts';
import type { SettingsFile } from '../settings-file.ts';
import type { Handlers, Result } from '../shared/contract.ts';
import type { Settings } from '../shared/settings.ts';

/** What these handlers need. */
export interface AppServices {
  readonly library: Library;
  readonly settings: SettingsFile;
  readonly version: string;
  readonly electron: string;
  readonly platform: string;
  readonly refusedRequests: () => number;
  readonly onReady: () => void;
  /** Called when the settings are saved: theme, menu and other windows follow. */
  readonly onSettings: (settings: Settings) => void;
}

/** Handlers of `app:*` and `settings:*`. */
export function appHandlers(
  services: AppServices,
): Pick<Handlers, 'app:describe' | 'app:ready' | 'settings:read' | 'settings:change'> {
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
    'settings:read': () => services.settings.read(),
    'settings:change': ({ change }) => {
      const settings = services.settings.change(change);
      services.onSettings(settings);
      return settings;
    },
  };
}
