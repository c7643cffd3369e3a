/** Darkness: 0 white, 1 black. */
export type Ink = number;
