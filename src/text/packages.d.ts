// What hyphen 1.14 has; it brings no types.
declare module 'hyphen/ru/index.js' {
  const russian: {
    /** The text with soft hyphens (U+00AD) where it may be divided. */
    hyphenateSync(text: string): string;
  };
  // eslint-disable-next-line no-restricted-syntax -- the package is CommonJS.
  export default russian;
}
