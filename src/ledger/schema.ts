import type { ColumnType, Generated } from 'kysely';

/** Bytes as SQLite takes and gives them. */
type Blob = ColumnType<ArrayBuffer, Uint8Array, never>;

/** The tables of `ledger.db`. */
export type Tables = {
  /** One row: what the ledger is. */
  meta: {
    id: number;
    /** School number and key fingerprint of the key that signed the first printed sheet. */
    school: number | null;
    key_fingerprint: string | null;
  };
  /** Each frozen plan; its number is part of every sheet code, so a number is never used again. */
  mailing: {
    number: number;
    id: string;
    /** The day of dispatch: the ledger knows no clock. */
    frozen_on: string;
    plan: string;
    inputs_digest: string;
    /** Number of the plan that took its place, or null. */
    superseded_by: number | null;
  };
  /** Texts (templates, words, fonts list) that the printing of a mailing read, to print it again. */
  frozen_file: { mailing: number; path: string; bytes: Blob };
  /** Pictures of frozen plans, once each. */
  picture: { sha256: string; bytes: Blob };
  /** What was composed on return pages: the reading uses this and nothing else. */
  form: { mailing: number; number: number; boxes: string; digest: string };
  /** Every issue of every packet. */
  issue: {
    sequence: Generated<number>;
    mailing: number;
    packet: number;
    issue: number;
    /** null: a spare packet. */
    pupil: string | null;
    code: string;
  };
  /** Every reprint, in the order of its mailing; `done` is 0 until all its files are written. */
  reprint: { mailing: number; number: number; issues: string; done: number };
  /** Postal numbers (ШПИ) that were given, each to one item once and for ever. */
  postal_number: { number: string; mailing: number; packet: number; part: number; issue: number };
  /** What was reported of packets on their way; rows are only added. */
  delivery: {
    sequence: Generated<number>;
    mailing: number;
    packet: number;
    issue: number;
    event: string;
    reason: string | null;
    on_day: string;
    /** Return sheets taken back with it, or null. */
    sheets: number | null;
  };
  /** Every side of a sheet that is to come back, whatever its issue. */
  return_side: {
    mailing: number;
    packet: number;
    sheet: number;
    side: string;
    form: number;
    subject: string;
  };
  /** Every file of scans that came in; `done` is 0 until all its pages are kept. */
  scan_file: {
    sha256: string;
    /** As it was called, without its folder. */
    name: string;
    pages: number;
    received_on: string;
    done: number;
  };
  /** What was seen on every page of them, and how its marks were read. */
  scan_page: {
    sequence: Generated<number>;
    file: string;
    page: number;
    seen: string;
    /** Digest of its picture in the store, or null. */
    picture: string | null;
    /** 1: the picture is the whole page, upright and flat. */
    straight: number;
    reading: string | null;
  };
  /** What persons decided; rows are only added. */
  decision: { sequence: Generated<number>; decision: string; day: string; person: string };
  /** Every file that was given out. */
  printed_file: { mailing: number; route: string; name: string; sha256: string; bytes: number };
};

/**
 * The steps that brought the ledger to its present form, oldest first; a ledger that has taken n of them is of
 * version n. A step that was released is never changed: add one.
 */
export const steps: readonly (readonly string[])[] = [
  [
    `create table meta (
      id integer primary key check (id = 1),
      school integer,
      key_fingerprint text
    ) strict`,
    `insert into meta (id) values (1)`,
    `create table mailing (
      number integer primary key check (number between 1 and 1023),
      id text not null,
      frozen_on text not null,
      plan text not null,
      inputs_digest text not null,
      superseded_by integer references mailing (number)
    ) strict`,
    `create unique index mailing_in_force on mailing (id) where superseded_by is null`,
    `create table frozen_file (
      mailing integer not null references mailing (number),
      path text not null,
      bytes blob not null,
      primary key (mailing, path)
    ) strict`,
    `create table picture (sha256 text primary key, bytes blob not null) strict`,
    `create table form (
      mailing integer not null references mailing (number),
      number integer not null check (number between 1 and 65535),
      boxes text not null,
      digest text not null,
      primary key (mailing, number)
    ) strict`,
    `create table issue (
      sequence integer primary key,
      mailing integer not null references mailing (number),
      packet integer not null,
      issue integer not null,
      pupil text not null,
      code text not null,
      unique (mailing, packet, issue)
    ) strict`,
    `create index issue_of_pupil on issue (pupil)`,
    `create table reprint (
      mailing integer not null references mailing (number),
      number integer not null,
      issues text not null,
      done integer not null check (done in (0, 1)),
      primary key (mailing, number)
    ) strict`,
    `create table printed_file (
      mailing integer not null references mailing (number),
      route text not null,
      name text not null,
      sha256 text not null,
      bytes integer not null,
      primary key (mailing, route, name)
    ) strict`,
  ],
  [
    `create table postal_number (
      number text primary key,
      mailing integer not null references mailing (number),
      packet integer not null,
      part integer not null,
      issue integer not null,
      unique (mailing, packet, part, issue)
    ) strict`,
    `create table delivery (
      sequence integer primary key,
      mailing integer not null references mailing (number),
      packet integer not null,
      issue integer not null,
      event text not null,
      reason text,
      on_day text not null
    ) strict`,
    `create index delivery_of_mailing on delivery (mailing)`,
  ],
  // Spare packets have no pupil; SQLite lifts «not null» only by making the table anew.
  [
    `create table issue_of_anybody (
      sequence integer primary key,
      mailing integer not null references mailing (number),
      packet integer not null,
      issue integer not null,
      pupil text,
      code text not null,
      unique (mailing, packet, issue)
    ) strict`,
    `insert into issue_of_anybody (sequence, mailing, packet, issue, pupil, code)
      select sequence, mailing, packet, issue, pupil, code from issue`,
    `drop table issue`,
    `alter table issue_of_anybody rename to issue`,
    `create index issue_of_pupil on issue (pupil)`,
  ],
  [`alter table delivery add column sheets integer`],
  [
    `create table return_side (
      mailing integer not null references mailing (number),
      packet integer not null,
      sheet integer not null,
      side text not null check (side in ('recto', 'verso')),
      form integer not null,
      subject text not null,
      primary key (mailing, packet, sheet, side)
    ) strict`,
    `create table scan_file (
      sha256 text primary key,
      name text not null,
      pages integer not null,
      received_on text not null,
      done integer not null check (done in (0, 1))
    ) strict`,
    `create table scan_page (
      sequence integer primary key,
      file text not null references scan_file (sha256),
      page integer not null,
      seen text not null,
      picture text,
      straight integer not null check (straight in (0, 1)),
      reading text,
      unique (file, page)
    ) strict`,
    `create table decision (
      sequence integer primary key,
      decision text not null,
      day text not null,
      person text not null
    ) strict`,
  ],
];
