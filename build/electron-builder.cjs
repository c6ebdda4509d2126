// What electron-builder makes of the built app: installers for Linux, macOS and Windows.

/* Opened through “open with”; the app never makes itself the default for these common types. */
const fileAssociations = [
  { ext: ['txt'], name: 'Plain text', mimeType: 'text/plain' },
  { ext: ['md', 'markdown'], name: 'Markdown', mimeType: 'text/markdown' },
  { ext: ['html', 'htm', 'xhtml'], name: 'Web page', mimeType: 'text/html' },
  { ext: ['mhtml', 'mht'], name: 'Web archive', mimeType: 'multipart/related' },
  { ext: ['epub'], name: 'EPUB book', mimeType: 'application/epub+zip' },
  {
    ext: ['docx'],
    name: 'Word document',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  {
    ext: ['odt'],
    name: 'OpenDocument text',
    mimeType: 'application/vnd.oasis.opendocument.text',
  },
  { ext: ['rtf'], name: 'Rich text', mimeType: 'application/rtf' },
  { ext: ['pdf'], name: 'PDF', mimeType: 'application/pdf' },
].map((association) => ({ ...association, role: 'Viewer', rank: 'Alternate' }));

module.exports = {
  appId: 'invalid.hashiyeh.reader',
  productName: 'Hashiyeh',
  copyright: 'Copyright © 2026 The Hashiyeh founders',
  directories: { output: 'release', buildResources: 'build/icons' },

  // Everything but SQLite is bundled into dist/, and of SQLite's binaries only this platform's belong in its package.
  files: [
    'dist/**',
    // Needs a Node, which the installed app is not.
    '!dist/command-line/**',
    '!dist/.built-from',
    'package.json',
    '!node_modules/**',
    'node_modules/@photostructure/sqlite/{package.json,LICENSE}',
    'node_modules/@photostructure/sqlite/dist/index.mjs',
    'node_modules/@photostructure/sqlite/prebuilds/${platform}-${arch}/**',
    'node_modules/node-gyp-build/{package.json,LICENSE,*.js}',
    '!**/*.musl.node',
  ],
  asar: true,
  // A native binary is loaded by the system, which cannot look into the archive.
  asarUnpack: ['**/*.node'],
  // The binaries work in every Electron as they are.
  npmRebuild: false,
  nodeGypRebuild: false,
  electronLanguages: ['en', 'en-US', 'fa'],
  extraFiles: [
    { from: 'LICENSE', to: 'LICENSE.txt' },
    { from: 'THIRD-PARTY-NOTICES.md', to: 'THIRD-PARTY-NOTICES.md' },
  ],

  electronFuses: {
    // The installed program is the reader and nothing else: not a Node, not a debugger's target, not a host for other code.
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    // Checked on macOS and Windows; Linux ignores it.
    enableEmbeddedAsarIntegrityValidation: true,
    // The window has a scheme of its own; file: pages get no more rights than in a browser.
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    // There are no cookies, and asking for the keychain at the first start would frighten.
    enableCookieEncryption: false,
  },

  fileAssociations,

  linux: {
    target: ['AppImage', 'deb', 'rpm'],
    executableName: 'hashiyeh',
    syncDesktopName: true,
    category: 'Office',
    icon: 'build/icons/png',
    synopsis: 'Read Persian and English texts side by side, with notes in the margin',
    description:
      'Hashiyeh keeps saved pages, books and reports, shows a text beside its original or its translation, lets you mark passages and write notes, and gives everything back with its source. It works without a network.',
    maintainer: 'The Hashiyeh founders <hashiyeh@localhost.invalid>',
    desktop: {
      entry: {
        Name: 'Hashiyeh',
        'Name[fa]': 'حاشیه',
        'GenericName[fa]': 'خوانندهٔ متن',
        GenericName: 'Text reader',
        'Comment[fa]': 'خواندن متن‌های فارسی و انگلیسی در کنار هم، با یادداشت در حاشیه',
        Keywords: 'reader;notes;annotation;translation;Persian;',
        StartupWMClass: 'hashiyeh',
        MimeType: fileAssociations.map(({ mimeType }) => `${mimeType};`).join(''),
      },
    },
  },
  mac: {
    target: ['dmg', 'zip'],
    category: 'public.app-category.productivity',
    icon: 'build/icons/png/1024x1024.png',
    hardenedRuntime: true,
  },
  win: { target: ['nsis'], icon: 'build/icons/png/256x256.png' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  publish: null,
};
