// Who may import whom: the architecture as rules for dependency-cruiser. Each comment says why the rule is there.

const electronPackage = '^node_modules/electron/';
const react =
  '^node_modules/(react|react-dom|react-i18next|radix-ui|@radix-ui|lucide-react|zustand)/';
const features =
  '(archiving|history|library|reader|annotations|bringing|parallel|provenance|search|settings)';

/* A module of `from` may import nothing of corpus/ but its own folder, the errors, and `allowed`. */
const within = (from, allowed) => ({
  from: { path: `^corpus/(${from})/` },
  to: {
    path: '^corpus/',
    pathNot: ['^corpus/$1/', '^corpus/errors\\.ts$', ...allowed.map((name) => `^corpus/${name}/`)],
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one concept, or a third one wants out of them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-imports-test',
      comment: 'What a test needs must not become part of the app.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'errors-stand-alone',
      comment: 'Every layer throws them, so they may know none.',
      severity: 'error',
      from: { path: '^corpus/errors\\.ts$' },
      to: { path: '^(corpus|electron|renderer)/' },
    },
    {
      name: 'document-and-text-are-the-ground',
      comment:
        'Texts and strings are understood without knowing what is done with them, and without each other.',
      severity: 'error',
      ...within('document|text', []),
    },
    {
      name: 'annotations-alignment-search-rest-on-the-ground',
      comment: 'Three independent ways to use a text; each can be read, tested and replaced alone.',
      severity: 'error',
      ...within('annotations|alignment|search', ['document', 'text']),
    },
    {
      name: 'archives-know-what-is-kept-not-where',
      comment:
        'What an archive holds and how two libraries merge is decided on plain data; storage hands it over, electron/ packs it.',
      severity: 'error',
      ...within('archive', ['document', 'text', 'annotations', 'alignment']),
    },
    {
      name: 'importers-make-documents-only',
      comment: 'An importer turns bytes into a document; where it is kept is not its business.',
      severity: 'error',
      ...within('importers', ['document', 'text']),
    },
    {
      name: 'exporters-and-storage-do-not-know-each-other',
      comment:
        'Handlers and the command line combine them; a format must not depend on how the library is stored.',
      severity: 'error',
      ...within('exporters', ['document', 'text', 'annotations', 'alignment', 'search']),
    },
    {
      name: 'storage-keeps-what-others-define',
      comment:
        'The library holds documents, notes and what an archive takes of them; it reads and writes no format.',
      severity: 'error',
      ...within('storage', ['document', 'text', 'annotations', 'alignment', 'search', 'archive']),
    },
    {
      name: 'starter-is-data',
      comment:
        'The bundled texts come in through the same importers as anyone’s; they only say how they align.',
      severity: 'error',
      ...within('starter', ['document', 'text', 'alignment']),
    },
    {
      name: 'corpus-is-a-library',
      comment:
        'Everything about texts works without a window: in tests, in the worker, on the command line.',
      severity: 'error',
      from: { path: '^corpus/' },
      to: { path: [`^(electron|renderer|build)/`, electronPackage, react] },
    },
    {
      name: 'corpus-touches-no-machine',
      comment:
        'Data in, data out. Only corpus/storage touches files; the renderer uses the rest without Node.',
      severity: 'error',
      from: { path: '^corpus/', pathNot: '^corpus/(storage|importers)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'importers-touch-no-machine',
      comment:
        'An importer gets bytes, not a file. It may unpack and decode them: zlib and buffers compute, and touch nothing.',
      severity: 'error',
      from: { path: '^corpus/importers/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(zlib|buffer)$' },
    },
    {
      name: 'shared-is-for-both-sides',
      comment: 'The window loads electron/shared, so it may hold nothing that only main has.',
      severity: 'error',
      from: { path: '^electron/shared/' },
      to: {
        path: [
          '^electron/(?!shared/)',
          '^renderer/',
          '^corpus/(importers|exporters|storage|starter)/',
          electronPackage,
          react,
        ],
      },
    },
    {
      name: 'shared-touches-no-machine',
      comment: 'The window has no Node.',
      severity: 'error',
      from: { path: '^electron/shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shell-knows-no-view',
      comment: 'Main and the window meet in the contract, nowhere else.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: ['^renderer/', react] },
    },
    {
      name: 'window-sees-shared-and-pure-corpus',
      comment:
        'The window is a sandboxed page: files, storage and Electron are reached by a request to main.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        path: [
          '^electron/(?!shared/)',
          '^corpus/(importers|exporters|storage|starter)/',
          electronPackage,
        ],
      },
    },
    {
      name: 'window-touches-no-machine',
      comment: 'A sandboxed page has no Node.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-do-not-know-each-other',
      comment: 'They meet in state/ and components/, so each can be read and changed alone.',
      severity: 'error',
      from: { path: `^renderer/${features}/` },
      to: { path: `^renderer/${features}/`, pathNot: '^renderer/$1/' },
    },
    {
      name: 'state-and-parts-know-no-feature',
      comment: 'They are what features stand on.',
      severity: 'error',
      from: { path: '^renderer/(state|components|passages|styles)/' },
      to: { path: `^renderer/${features}/` },
    },
    {
      name: 'components-have-no-state',
      comment: 'A part that reads a store serves one place only; it belongs to a feature.',
      severity: 'error',
      from: { path: '^renderer/components/' },
      to: { path: '^renderer/state/' },
    },
    {
      name: 'command-line-needs-no-display',
      comment: 'It runs in plain Node, where the module "electron" is only the path of a program.',
      severity: 'error',
      from: { path: '^electron/command-line/' },
      to: { path: electronPackage, reachable: true },
    },
    {
      name: 'nothing-leaves-the-machine',
      comment: 'There is no network code path in the app.',
      severity: 'error',
      from: { path: '^(corpus|electron|renderer)/' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)', dependencyTypes: ['core'] },
    },
    {
      name: 'sqlite-only-in-storage',
      comment: 'One folder knows that the library is a database.',
      severity: 'error',
      from: { path: '^(corpus|electron|renderer)/', pathNot: '^corpus/storage/' },
      to: { path: '^node_modules/@photostructure/' },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      comment: 'A package that only the tools have is not in the installed app.',
      severity: 'error',
      from: { path: '^(corpus|electron|renderer)/', pathNot: '\\.d\\.ts$' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: [electronPackage, '^node_modules/@types/'],
      },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is a typing mistake, and no other rule can judge it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-barrels',
      comment: 'A file that only passes others on hides who needs what, and makes circles.',
      severity: 'error',
      from: {},
      to: { path: '/index\\.tsx?$', pathNot: '^node_modules/' },
    },
    {
      name: 'no-drawers',
      comment:
        'A function lives with its concept, not in a drawer called utils, helpers, common or misc.',
      severity: 'error',
      from: {},
      to: { path: '/(utils?|helpers?|common|misc)(/|\\.tsx?$)', pathNot: '^node_modules/' },
    },
  ],
  options: {
    // Types bind layers together as much as values do.
    tsPreCompilationDeps: true,
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^test/fixtures/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
