/** The language of the command line's messages. */
import type { InterfaceLanguage } from '../shared/settings.ts';

/**
 * The `--lang` option where it names a language of ours, else what the system's locale says, else English.
 * Source: POSIX, Environment Variables: LC_ALL overrides LC_MESSAGES overrides LANG; an empty one counts as absent.
 */
export function messageLanguage(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): InterfaceLanguage {
  if (option === 'en' || option === 'fa') return option;
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (value) => value !== undefined && value !== '',
  );
  return /^fa(?![a-z])/i.test(locale ?? '') ? 'fa' : 'en';
}
