/** The lines of the palette that come from the app itself: its commands and the choices of its settings. */
import type { TFunction } from 'i18next';
import { commandIds, commandLabels } from '../../electron/shared/command-labels.ts';
import type { CommandId } from '../../electron/shared/commands.ts';
import type { Settings } from '../../electron/shared/settings.ts';
import { invoke } from '../state/commands.ts';
import { changeSettings } from '../state/settings.ts';
import type { Entry } from './entry.ts';

/** Translating functions: that of the interface, and that of its other language. */
export interface Tongues {
  readonly t: TFunction;
  readonly other: TFunction;
}

/** Commands that mean nothing while no text is open. */
const ofText = /^document:|^view:toggle(?!List)/;

/** Commands that the palette itself is. */
const ownCommands: ReadonlySet<CommandId> = new Set(['help:palette']);

/** The commands, without those that could do nothing now. */
export function commandEntries({ t, other }: Tongues, isTextOpen: boolean): readonly Entry[] {
  return commandIds
    .filter((id) => !ownCommands.has(id) && (isTextOpen || !ofText.test(id)))
    .map((command) => ({
      key: command,
      group: 'command',
      title: t(`menu.${commandLabels[command]}`),
      texts: [other(`menu.${commandLabels[command]}`)],
      command,
      run: () => invoke(command),
    }));
}

const themes = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;

/** The choices that a reader changes often: theme, language of the interface, and how the text stands. */
export function choiceEntries({ t, other }: Tongues, settings: Settings): readonly Entry[] {
  const themed = themes.map((theme) => {
    const nameIn = (say: TFunction) =>
      `${say('settings.theme')}: ${say(`settings.themes.${theme}`)}`;
    return choice(`theme ${theme}`, nameIn(t), nameIn(other), settings.theme === theme, { theme });
  });
  const languages = (['fa', 'en'] as const).map((language) => {
    const name = language === 'fa' ? 'فارسی' : 'English';
    const nameIn = (say: TFunction) => `${say('settings.language')}: ${name}`;
    const holds = settings.language === language;
    return choice(`language ${language}`, nameIn(t), nameIn(other), holds, { language });
  });
  return [...themed, ...languages];
}

function choice(
  key: string,
  title: string,
  otherTitle: string,
  current: boolean,
  change: Partial<Settings>,
): Entry {
  return {
    key,
    group: 'choice',
    title,
    texts: [otherTitle],
    current,
    run: () => changeSettings(change),
  };
}
