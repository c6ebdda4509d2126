/** Puts the reader's settings on the root: language, direction, theme and the measures of text. */
import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { interfaceDirection } from '../../electron/shared/i18n.ts';
import { addWords } from '../../electron/shared/late-i18n.ts';
import type { Settings, Theme } from '../../electron/shared/settings.ts';
import { isolate } from '../components/isolate.ts';
import { useDocument } from '../state/document.ts';
import { useSettings } from '../state/settings.ts';
import { faceAmongLatin, latinFaces, persianFaces } from './faces.ts';

/** Keeps the root as the settings say. */
export function useAppearance(): void {
  const settings = useSettings();
  const { language, theme } = settings;
  const { t, i18n } = useTranslation();
  const systemIsDark = useSystemWish('(prefers-color-scheme: dark)');
  const systemHasContrast = useSystemWish('(prefers-contrast: more)');
  const shown = shownTheme(theme, systemIsDark, systemHasContrast);
  const title = useDocument(({ open }) =>
    open.kind === 'open' ? open.document.metadata.title : null,
  );
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.lang = language;
    root.dir = interfaceDirection(language);
    root.dataset.theme = shown;
  }, [language, shown]);
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.toggleAttribute('data-justified', settings.justified);
    for (const [name, value] of Object.entries(typeProperties(settings))) {
      root.style.setProperty(name, value);
    }
  }, [settings]);
  useEffect(() => {
    let wanted = true;
    if (i18n.language !== language)
      void addWords(i18n, language).then(() => {
        if (wanted) void i18n.changeLanguage(language);
      });
    return () => {
      wanted = false;
    };
  }, [i18n, language]);
  useEffect(() => {
    // The title bar is plain text: isolates keep the two directions apart.
    document.title = title === null ? t('app.name') : `${isolate(title)} — ${t('app.name')}`;
  }, [title, t]);
}

/** The custom properties that say how texts are set. */
function typeProperties(settings: Settings): Readonly<Record<`--${string}`, string>> {
  const persian = persianFaces[settings.persianFace];
  const latin = latinFaces[settings.latinFace];
  return {
    '--text-size': `${settings.textSize}px`,
    '--line-height': String(settings.lineHeight),
    '--text-width': `${settings.textWidth}ch`,
    '--face-persian': persian.family,
    '--face-persian-among-latin': faceAmongLatin(settings.persianFace),
    '--persian-size': String(settings.persianSize * persian.size),
    '--persian-leading': String(settings.persianLeading * persian.leading),
    '--face-latin': latin.family,
    '--latin-size': String(settings.latinSize * latin.size),
    '--latin-leading': String(settings.latinLeading * latin.leading),
  };
}

/** The theme whose colours are shown. */
export function shownTheme(
  theme: Theme,
  systemIsDark: boolean,
  systemHasContrast: boolean,
): 'light' | 'sepia' | 'dark' | 'contrast' | 'contrast-dark' {
  if (theme === 'contrast' || (theme === 'system' && systemHasContrast)) {
    return systemIsDark ? 'contrast-dark' : 'contrast';
  }
  if (theme === 'system') return systemIsDark ? 'dark' : 'light';
  return theme;
}

/** Whether the system's reader asked for this, by a media query; follows a change. */
function useSystemWish(media: string): boolean {
  const [query] = useState(() => matchMedia(media));
  const [wished, setWished] = useState(query.matches);
  useEffect(() => {
    const change = () => setWished(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, [query]);
  return wished;
}
