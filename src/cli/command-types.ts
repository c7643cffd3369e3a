import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { CommonFlags, Session } from './session.ts';

/** Flags of the commands that print. */
export type Flags = CommonFlags & {
  readonly mailing?: string;
  readonly route?: readonly string[];
  readonly packet?: readonly string[];
  readonly bundle?: readonly string[];
  readonly replan?: boolean;
  readonly evenIfOut?: boolean;
  readonly reported?: boolean;
  readonly reason?: string;
  readonly on?: string;
  readonly by?: string;
  readonly yes?: boolean;
};

/** What a command does; its code is loaded when it is called, so `--help` waits for nothing. */
type Action = (session: Session, words: readonly string[], flags: Flags) => Promise<ExitCode>;

/** Adds a command; `key` names its words, and `workspace` says that its first word is a workspace, whose tongue it speaks. */
export type Add = (usage: string, key: string, action: Action, workspace?: 'workspace') => Command;

/** Gathers an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
