// Checks the interface's texts for what the compiler cannot: unused keys, placeholders, plural forms, and typography.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap/paths.mjs';
import { englishRules, persianRules } from './interface-typography.mjs';

const languages = ['en', 'fa'];
const texts = Object.fromEntries(languages.map((language) => [language, readTexts(language)]));

const problems = [
  ...unusedKeys(Object.keys(texts.en), readSources()),
  ...differences(texts.en, texts.fa),
  ...languages.flatMap((language) => missingPlurals(language, texts[language])),
  ...Object.entries(texts.en).flatMap(([key, text]) => flaws(key, text, englishRules)),
  ...Object.entries(texts.fa).flatMap(([key, text]) => flaws(key, text, persianRules)),
];
for (const problem of problems) console.log(problem);
console.log(`${problems.length} problems in ${Object.keys(texts.en).length} texts`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** A locale file as one level: `{ 'menu.file': 'File', … }`. */
function readTexts(language) {
  const file = join(root, 'electron/shared/locales', `${language}.json`);
  const flat = {};
  const visit = (value, path) => {
    if (typeof value === 'string') flat[path.join('.')] = value;
    else for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name]);
  };
  visit(JSON.parse(readFileSync(file, 'utf8')), []);
  return flat;
}

/** The code that may use a text. */
function readSources() {
  return ['corpus', 'electron', 'renderer']
    .flatMap((layer) =>
      readdirSync(join(root, layer), { recursive: true, withFileTypes: true }).filter((entry) =>
        /\.tsx?$/.test(entry.name),
      ),
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

/*
 * A key is used when the code names it in full, or builds it from a family: `error.${code}`, 'error.' + code.
 * That every key which the code names exists is the compiler's business.
 */
function unusedKeys(keys, sources) {
  const families = [
    ...sources.matchAll(/`([a-zA-Z][\w.]*\.)\$\{/g),
    ...sources.matchAll(/'([a-zA-Z][\w.]*\.)'\s*\+/g),
  ].map((match) => match[1]);
  const named = new Set(
    [...sources.matchAll(/['"`]([a-zA-Z][\w]*(?:\.\w+)+)['"`]/g)].map((m) => m[1]),
  );
  return keys
    .map(withoutPlural)
    .filter((key) => !named.has(key) && !families.some((family) => key.startsWith(family)))
    .map((key) => `en.json ${key}: nothing uses this text`);
}

function differences(en, fa) {
  const keys = new Set([...Object.keys(en), ...Object.keys(fa)].map(withoutPlural));
  const placeholders = (texts, key) =>
    [
      ...new Set(
        Object.entries(texts)
          .filter(([name]) => withoutPlural(name) === key)
          .flatMap(([, text]) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1])),
      ),
    ].sort();
  const dialog = (text) => text?.endsWith('…');
  return [...keys].flatMap((key) => {
    const [english, persian] = [placeholders(en, key), placeholders(fa, key)];
    const found = [];
    if (english.join() !== persian.join()) {
      found.push(`${key}: placeholders differ: en {${english}}, fa {${persian}}`);
    }
    if (dialog(en[key]) !== dialog(fa[key])) {
      found.push(`${key}: only one language ends with …, which says that more is asked first`);
    }
    return found;
  });
}

function missingPlurals(language, texts) {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const counted = new Set(Object.keys(texts).filter(isPlural).map(withoutPlural));
  return [...counted].flatMap((key) =>
    forms
      .filter((form) => texts[`${key}_${form}`] === undefined)
      .map((form) => `${language}.json ${key}: the plural form ${key}_${form} is missing`),
  );
}

function isPlural(key) {
  return /_(zero|one|two|few|many|other)$/.test(key);
}

function withoutPlural(key) {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

function flaws(key, text, rules) {
  // Placeholders and command-line options are not prose, and a Latin name keeps its digits (SHA-256, F7).
  const prose = text
    .replace(/\{\{.*?\}\}/g, '□')
    .replace(/--\w+/g, '□')
    .replace(/[A-Za-z][A-Za-z-]*\d+/g, '□');
  return rules
    .filter(({ pattern }) => pattern.test(prose))
    .map(({ says, pattern }) => `${key}: ${says}: “${pattern.exec(prose)[0].trim()}” in “${text}”`);
}
