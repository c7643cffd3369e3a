import tseslint from 'typescript-eslint';
import { defineConfig } from 'eslint/config';

const CORE = [
  'src/{paper,model,text,diagram,svg,items,parse,plan,compose,impose,bundle,scan,read,record}/**/*.ts',
];
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name the export.',
};

export default defineConfig(
  { ignores: ['dist/**', 'samples/**', 'tests/golden/**', 'out/**'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/strict-boolean-expressions': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      'no-console': 'error',
      'no-warning-comments': 'warn',
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    files: CORE,
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'The core is pure: take it as an argument.' },
        { name: 'setTimeout', message: 'The core is pure.' },
        { name: 'setInterval', message: 'The core is pure.' },
        { name: 'fetch', message: 'The core is pure.' },
        { name: 'performance', message: 'The core has no clock.' },
        { name: 'crypto', message: 'The core has no chance; take sign or digest as an argument.' },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Take a seed; packets must be reproducible.',
        },
        { object: 'Date', property: 'now', message: 'Take the date as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Take the date as an argument.',
        },
        { selector: 'ThrowStatement', message: 'The core returns problems; it does not throw.' },
        noDefaultExport,
      ],
    },
  },
  // One list of every code: to cut it would only hide how many there are.
  {
    files: ['src/model/problem-codes.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  { files: ['*.config.js', '.*.mjs'], rules: { 'no-restricted-syntax': 'off' } },
);
