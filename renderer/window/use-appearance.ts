/** Puts the reader's settings on the root: language, direction, theme and the measures of text. */
import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { interfaceDirection } from '../../electron/shared/i18n.ts';
import { isolate } from '../components/isolate.ts';
import { useDocument } from '../state/document.ts';
import { useSettings } from '../state/settings.ts';

/** Keeps the root as the settings say. */
export function useAppearance(): void {
  const { language, theme, textSize, lineHeight, textWidth } = useSettings();
  const { t, i18n } = useTranslation();
  const systemIsDark = useSystemIsDark();
  const title = useDocument(({ open }) =>
    open.kind === 'open' ? open.document.metadata.title : null,
  );
  useLayoutEffect(() => {
    const { documentElement: root } = document;
    root.lang = language;
    root.dir = interfaceDirection(language);
    root.dataset.theme = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;
    root.style.setProperty('--text-size', `${textSize}px`);
    root.style.setProperty('--line-height', String(lineHeight));
    root.style.setProperty('--text-width', `${textWidth}ch`);
  }, [language, theme, systemIsDark, textSize, lineHeight, textWidth]);
  useEffect(() => {
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, language]);
  useEffect(() => {
    // The title bar is plain text: isolates keep the two directions apart.
    document.title = title === null ? t('app.name') : `${isolate(title)} — ${t('app.name')}`;
  }, [title, t]);
}

function useSystemIsDark(): boolean {
  const [query] = useState(() => matchMedia('(prefers-color-scheme: dark)'));
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const change = () => setDark(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, [query]);
  return dark;
}
