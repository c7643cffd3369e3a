/** A block between ``` marks: `info` says what it is, `line` is where it begins in the file, from 1. */
export type Fence = { readonly info: string; readonly content: string; readonly line: number };
