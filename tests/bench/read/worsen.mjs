// Three grades of what a page goes through, each from a seed.
import { photo } from './phone.mjs';
import { office, posted } from './scanned.mjs';

export const GRADES = { office, posted, photo };
