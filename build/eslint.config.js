// The lint rules: strict typed linting, and those fences of the architecture that a tool can see in one file.
import { fileURLToPath } from 'node:url';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

/* Flat config replaces a rule's options instead of merging them, so the fences are lists that each layer composes. */

const ipcMain = {
  name: 'electron',
  importNames: ['ipcMain'],
  message: 'Only electron/ipc.ts answers the window: every request passes the contract there.',
};
const ipcRenderer = {
  name: 'electron',
  importNames: ['ipcRenderer'],
  message: 'Only electron/preload.ts talks to main: the bridge stays two functions.',
};
const electronNet = {
  name: 'electron',
  importNames: ['net'],
  message: 'Nothing leaves the machine: there is no network code path. Read files with node:fs.',
};
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what is exported: one name for one thing, in every file.',
};
const zodNames = {
  selector:
    'ImportDeclaration[source.value="zod"][importKind="value"] > :matches(ImportSpecifier[importKind="value"], ImportDefaultSpecifier)',
  message: "Write `import * as z from 'zod'`: the named import bundles five times as much.",
};
const physicalStyleKey = {
  selector:
    'JSXAttribute[name.name="style"] Property[key.name=/^(left|right|[a-z]\\w*(Left|Right)([A-Z]\\w*)?)$/]',
  message: 'Use the logical property (insetInlineStart, marginInlineEnd, …): the window mirrors.',
};
const physicalStyleValue = {
  selector:
    'JSXAttribute[name.name="style"] Property[key.name=/^(textAlign|float|clear)$/] > Literal[value=/^(left|right)$/]',
  message: 'Use start or end: the window mirrors in Persian.',
};
const clock = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'corpus/ has no clock: take the time as an argument.',
};
const hiddenInputs = [
  {
    object: 'Date',
    property: 'now',
    message: 'corpus/ has no clock: take the time as an argument.',
  },
  {
    object: 'Math',
    property: 'random',
    message: 'corpus/ has no randomness: take it as an argument.',
  },
  {
    object: 'crypto',
    property: 'randomUUID',
    message:
      'corpus/ has no randomness: take the id, or a function that makes one, as an argument.',
  },
];
const getState = {
  property: 'getState',
  message: 'Read a store through its hook; only renderer/state/ may call getState().',
};
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'].map(
  (name) => ({ name, message: 'Nothing leaves the machine: there is no network code path.' }),
);

const contractTypesOnly = {
  regex: 'electron/shared/contract\\.ts$',
  allowTypeImports: true,
  message: 'Import only types of the contract here: its schemas would add 400 kB to the window.',
};

const imports = (paths, patterns = []) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }],
});

const everywhere = {
  ...imports([ipcMain, ipcRenderer, electronNet]),
  'no-restricted-syntax': ['error', noDefaultExport, zodNames],
  'no-restricted-globals': ['error', ...network],
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  eqeqeq: 'error',
  'no-console': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'off', // the typed version below stands in for it
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

const typed = {
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
  // These two fight async interfaces, where one of several implementations has nothing to wait for.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'release/',
      '.runtime/',
      '.cache/',
      'coverage/',
      'test-results/',
      'test/fixtures/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: { ...everywhere, ...typed },
  },
  {
    files: ['corpus/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, zodNames, clock],
      'no-restricted-properties': ['error', ...hiddenInputs],
    },
  },
  { files: ['electron/ipc.ts'], rules: imports([ipcRenderer, electronNet]) },
  { files: ['electron/preload.ts'], rules: imports([ipcMain, electronNet]) },
  // The command line's product is what it prints.
  { files: ['electron/command-line/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      // The plug-in's other rules serve React's compiler, which we do not use.
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      ...imports([ipcMain, ipcRenderer], [contractTypesOnly]),
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        zodNames,
        physicalStyleKey,
        physicalStyleValue,
      ],
      'no-restricted-properties': ['error', getState],
    },
  },
  { files: ['renderer/state/**/*.ts'], rules: { 'no-restricted-properties': 'off' } },
  // A component's markup is counted with it.
  {
    files: ['renderer/**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      // A describe() block is a function only in name.
      'max-lines-per-function': 'off',
      'no-restricted-globals': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['build/**/*.mjs', 'build/**/*.js', 'build/**/*.cjs'],
    extends: [tseslint.configs.strict],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'performance',
          'module',
          'require',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      'no-undef': 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['build/**/*.mjs'], rules: { 'no-restricted-syntax': ['error', noDefaultExport] } },
  // Tools look for the default export of their configuration.
  { files: ['build/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
