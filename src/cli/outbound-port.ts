import type { DeliveryEvent, ReturnReason, StatusReport } from '../model/delivery.ts';
import type { IsoDate } from '../model/language.ts';
import type { MailingId } from '../model/mailing.ts';
import type { RouteId } from '../model/pupil.ts';
import type { CheckReport, MadeFile, PrintReport } from '../model/run-report.ts';
import type { Problem } from '../model/problem.ts';
import type { World } from '../shell/world.ts';

/** Which mailing: null is the last by name. */
type CheckOptions = { readonly mailing: MailingId | null };

export type PrintOptions = CheckOptions & {
  /** Only these; all when empty. */
  readonly routes: readonly RouteId[];
  /** Packet numbers or codes as printed; all when empty. */
  readonly packets: readonly string[];
  /** Makes a new plan though one is frozen. */
  readonly replan: boolean;
  /** With `replan`: also when packets were handed over or sheets came back. */
  readonly evenIfOut?: boolean;
};

export type ReprintOptions = CheckOptions & {
  readonly routes: readonly RouteId[];
  readonly packets: readonly string[];
  /** Bundles of the one route, from 1. */
  readonly bundles: readonly number[];
  /** All that were reported lost or damaged and not reprinted since, beside those named. */
  readonly reported: boolean;
};

/** What `new-lessons` did. */
type SkeletonReport = {
  readonly problems: readonly Problem[];
  /** Files that stood there already are never touched: they are `kept`. */
  readonly files: readonly MadeFile[];
};

/** What the commands ask of `outbound.ts`. `folder` and paths are absolute, as this system writes them. */
export type Outbound = {
  readonly checkWorkspace: (
    folder: string,
    options: CheckOptions,
    world: World,
  ) => Promise<CheckReport>;
  readonly proofFaces: (
    folder: string,
    options: CheckOptions,
    world: World,
  ) => Promise<PrintReport>;
  readonly printMailing: (
    folder: string,
    options: PrintOptions,
    world: World,
  ) => Promise<PrintReport>;
  readonly reprintPackets: (
    folder: string,
    options: ReprintOptions,
    world: World,
  ) => Promise<PrintReport>;
  readonly statusOfMailing: (folder: string, options: CheckOptions) => Promise<StatusReport>;
  readonly reportDelivery: (
    folder: string,
    report: CheckOptions & {
      readonly event: DeliveryEvent;
      readonly reason: ReturnReason | null;
      readonly day: IsoDate;
      readonly codes: readonly string[];
      readonly routes: readonly RouteId[];
    },
  ) => Promise<StatusReport>;
  readonly reportDeliveryTable: (
    folder: string,
    report: CheckOptions & { readonly file: string; readonly day: IsoDate },
    world: World,
  ) => Promise<StatusReport>;
  readonly printTestPage: (path: string, world: World) => Promise<MadeFile>;
  readonly writeLessonSkeletons: (
    planFile: string,
    folder: string,
    world: World,
  ) => Promise<SkeletonReport>;
};
