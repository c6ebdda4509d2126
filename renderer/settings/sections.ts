/** The sections of the settings, with the texts by which they are found. */
import type { ParseKeys } from 'i18next';
import type { FunctionComponent } from 'react';
import { BackupsSection } from './BackupsSection.tsx';
import { HighlightsSection } from './HighlightsSection.tsx';
import { InterfaceSection } from './InterfaceSection.tsx';
import { LibrarySection } from './LibrarySection.tsx';
import { NumbersSection } from './NumbersSection.tsx';
import { PanesSection } from './PanesSection.tsx';
import { TextSection } from './TextSection.tsx';

interface SettingsSection {
  readonly name: string;
  readonly Section: FunctionComponent;
  /** Keys of what the section says, beside its title. */
  readonly words: readonly ParseKeys[];
}

/** In the order of the list. To add a section: a component, a line here, `settings.section.<name>` in both languages. */
export const sections = [
  {
    name: 'interface',
    Section: InterfaceSection,
    words: [
      'settings.language',
      'settings.theme',
      'settings.zoom',
      'settings.themes.dark',
      'settings.themes.sepia',
      'settings.themes.contrast',
    ],
  },
  {
    name: 'text',
    Section: TextSection,
    words: [
      'settings.textSize',
      'settings.lineHeight',
      'settings.textWidth',
      'settings.face',
      'settings.justified',
      'settings.persianText',
      'settings.latinText',
    ],
  },
  {
    name: 'panes',
    Section: PanesSection,
    words: [
      'settings.defaultPanes',
      'settings.follow',
      'settings.tidied',
      'settings.tidiedHint',
      'settings.showFurniture',
      'reader.original',
      'reader.annotated',
    ],
  },
  {
    name: 'numbers',
    Section: NumbersSection,
    words: ['settings.digits', 'settings.calendar'],
  },
  {
    name: 'highlights',
    Section: HighlightsSection,
    words: ['settings.colourNames', 'colour.label', 'settings.lightTerms'],
  },
  {
    name: 'library',
    Section: LibrarySection,
    words: ['settings.libraryFolder', 'settings.showFolder', 'settings.openAnother'],
  },
  {
    name: 'backups',
    Section: BackupsSection,
    words: ['settings.backupDaily', 'settings.backUpNow', 'settings.backups', 'settings.restore'],
  },
] as const satisfies readonly SettingsSection[];
