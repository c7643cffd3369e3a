// The one-way street, written down. Each folder lists what it may import; nothing else is allowed.
export const mayImport = {
  paper: [],
  model: ['paper'],
  text: ['paper', 'model'],
  diagram: ['paper', 'model', 'text'],
  items: ['paper', 'model', 'text', 'diagram'],
  svg: ['paper', 'model'],
  parse: ['model', 'items', 'text'],
  plan: ['model', 'items', 'text'],
  compose: ['paper', 'model', 'text', 'diagram', 'items'],
  impose: ['paper', 'model', 'text'],
  bundle: ['paper', 'model', 'text'],
  formula: ['paper', 'model', 'svg'],
  render: ['paper', 'model'],
  dispatch: ['paper', 'model'],
  scan: ['paper', 'model'],
  read: ['paper', 'model', 'items'],
  record: ['paper', 'model', 'items', 'text'],
  ledger: ['model', 'paper'],
  shell: ['model'],
};

/** Outside packages that live in the named folders and nowhere else. */
export const rooms = {
  'pdf-only-in-render': { packages: ['pdfkit', 'qrcode', 'bwip-js'], folders: ['render'] },
  'zip-only-in-dispatch': { packages: ['archiver'], folders: ['dispatch'] },
  'templates-only-in-compose': { packages: ['handlebars'], folders: ['compose'] },
  'xml-only-in-compose-and-svg': { packages: ['htmlparser2'], folders: ['compose', 'svg'] },
  'paths-only-in-formula-and-svg': { packages: ['svgpath'], folders: ['formula', 'svg'] },
  'hyphenation-only-in-text': { packages: ['hyphen'], folders: ['text'] },
  'formulas-only-in-formula': {
    packages: [
      '@mathjax/src',
      '@mathjax/mathjax-newcm-font',
      '@mathjax/mathjax-mhchem-font-extension',
    ],
    folders: ['formula'],
  },
  'fontkit-only-in-text-and-render': { packages: ['fontkit'], folders: ['text', 'render'] },
  'source-formats-only-in-parse': {
    packages: ['yaml', 'markdown-it', 'csv-parse'],
    folders: ['parse', 'shell'],
  },
  'database-only-in-ledger': { packages: ['kysely', 'libsql'], folders: ['ledger'] },
  'spreadsheets-and-pictures-only-in-shell': {
    packages: ['read-excel-file', 'write-excel-file', 'sharp', 'fflate'],
    folders: ['shell', 'render'],
  },
  'scans-only-opened-in-shell': {
    packages: ['@hyzyla/pdfium', 'heic-decode', 'zxing-wasm'],
    folders: ['shell'],
  },
  'flags-only-in-cli': { packages: ['commander'], folders: ['cli'] },
};

const everywhere = Object.keys(mayImport);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one idea in two places: join or cut them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file: delete it.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'no-dev-packages',
      comment: 'A school has only the dependencies: move the package there.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unlisted-packages',
      comment: 'List the package in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolved',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-tests-in-src',
      comment: 'What ships must not need the tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    ...everywhere.map((folder) => ({
      name: `${folder}-looks-only-upstream`,
      comment: `${folder}/ may import only: ${mayImport[folder].join(', ') || 'nothing of ours'}`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: `^src/(${[folder, ...mayImport[folder]].join('|')})/` },
    })),
    ...Object.entries(rooms).map(([name, { packages, folders }]) => ({
      name,
      comment: `${packages.join(', ')} may be imported only in ${folders.join(', ')}/`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${folders.join('|')})/` },
      to: { path: `node_modules/(${packages.join('|')})/` },
    })),
    {
      name: 'node-only-outside-the-core',
      comment: 'The core is pure: bytes, digests and dates come in as arguments.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(shell|cli|ledger|render|dispatch|outbound|inbound)(/|\\.ts$)',
      },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
