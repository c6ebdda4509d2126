/** The reader's settings in their file. */
import { existsSync } from 'node:fs';
import { readJson, writeJson, writeJsonAside } from './files/json-file.ts';
import { Settings, type InterfaceLanguage, type SettingsChange } from './shared/settings.ts';

/** Settings with their file behind them; `change` returns only when the file is written. */
export interface SettingsFile {
  read(): Settings;
  /** Errors: CorpusError `storageFull`, `notWritable`; then nothing changed. */
  change(change: SettingsChange): Settings;
  /**
   * For what nobody waits for: stands in `read` at once and is written a little later, while other work goes on. Where that
   * fails it lasts as long as the app.
   */
  changeSoon(change: SettingsChange): Settings;
  /** Writes at once what waits; never throws. For the end of the app. */
  flush(): void;
}

/** On a first start the interface takes Persian where the system speaks it, else English. */
export function firstLanguage(systemLanguages: readonly string[]): InterfaceLanguage {
  const first = systemLanguages.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return first.find((tag) => tag === 'fa' || tag === 'en') === 'fa' ? 'fa' : 'en';
}

/** A text that is opened is drawn by then, and one that was only passed through is never written. Units: ms. */
const soonMs = 1_000;

/** Reads the file anew each time, because windows of two libraries share it. */
export function openSettingsFile(
  path: string,
  systemLanguages: readonly string[],
  delayMs: number = soonMs,
): SettingsFile {
  let waiting: SettingsChange = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = (): Settings => {
    const first = !existsSync(path);
    const stored = readJson(path);
    const settings = Settings.parse({ ...(isRecord(stored) ? stored : {}), ...waiting });
    return first ? { ...settings, language: firstLanguage(systemLanguages) } : settings;
  };
  const forget = (): void => {
    clearTimeout(timer);
    timer = undefined;
    waiting = {};
  };
  const writeAside = async (): Promise<void> => {
    timer = undefined;
    const these = waiting;
    await writeJsonAside(path, read(), () => waiting === these);
    if (waiting === these) forget();
  };
  return {
    read,
    change(change) {
      const changed = Settings.parse({ ...read(), ...named(change) });
      writeJson(path, changed);
      forget();
      return changed;
    },
    changeSoon(change) {
      waiting = { ...waiting, ...named(change) };
      clearTimeout(timer);
      timer = setTimeout(() => void writeAside().catch(() => undefined), delayMs);
      return read();
    },
    flush() {
      if (Object.keys(waiting).length === 0) return;
      try {
        writeJson(path, read());
        forget();
      } catch {
        // The app ends; what could not be written before cannot be written now.
      }
    },
  };
}

function named(change: SettingsChange): SettingsChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
