import type { ForgetReport, ForgetRequest } from '../model/forget-report.ts';
import type { World } from '../shell/world.ts';

/** What the commands ask of `inbound.ts`. `folder` is absolute, as this system writes it. */
export type Inbound = {
  readonly forgetPupil: (
    folder: string,
    request: ForgetRequest,
    world: World,
  ) => Promise<ForgetReport>;
};
