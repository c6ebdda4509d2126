/** The reader's settings in their file. */
import { existsSync } from 'node:fs';
import { readJson, writeJson } from './files/json-file.ts';
import { Settings, type InterfaceLanguage, type SettingsChange } from './shared/settings.ts';

/** Settings with their file behind them; `change` returns only when the file is written. */
export interface SettingsFile {
  read(): Settings;
  /** Errors: CorpusError `storageFull`, `notWritable`; then nothing changed. */
  change(change: SettingsChange): Settings;
}

/** On a first start the interface takes Persian where the system speaks it, else English. */
export function firstLanguage(systemLanguages: readonly string[]): InterfaceLanguage {
  const first = systemLanguages.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return first.find((tag) => tag === 'fa' || tag === 'en') === 'fa' ? 'fa' : 'en';
}

/** Reads the file anew each time, because windows of two libraries share it. */
export function openSettingsFile(path: string, systemLanguages: readonly string[]): SettingsFile {
  const read = (): Settings => {
    const first = !existsSync(path);
    const stored = readJson(path);
    const settings = Settings.parse(isRecord(stored) ? stored : {});
    return first ? { ...settings, language: firstLanguage(systemLanguages) } : settings;
  };
  return {
    read,
    change(change) {
      const named = Object.entries(change).filter(([, value]) => value !== undefined);
      const changed = Settings.parse({ ...read(), ...Object.fromEntries(named) });
      writeJson(path, changed);
      return changed;
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
