/** How the program ends, for scripts that start it. */
export const exitCode = {
  done: 0,
  /** The command line was wrong. */
  usage: 1,
  /** Nothing could be done with the input. */
  badInput: 2,
  /** A part of the installation is missing. */
  toolMissing: 3,
  /** The disk refused. */
  notWritten: 4,
  /** Done, but some of the input was left out: a person must look. */
  lookNeeded: 5,
  /** Our bug (EX_SOFTWARE of sysexits.h). */
  bug: 70,
  /** Somebody pressed Ctrl-C (128 + SIGINT). */
  stopped: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
