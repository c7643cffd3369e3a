import type { Mailing } from '../model/mailing.ts';
import type { Workspace } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { checkAddresses } from './checks/addresses.ts';
import { checkAssessments } from './checks/assessment-dates.ts';
import { checkQuotas } from './checks/assessment-quota.ts';
import { checkClasses } from './checks/classes.ts';
import { checkCoverage } from './checks/coverage.ts';
import { checkDates } from './checks/dates.ts';
import { checkLessons } from './checks/lessons.ts';
import { checkMinutes } from './checks/minutes-cap.ts';
import { checkNamesakes } from './checks/namesakes.ts';
import { checkPost } from './checks/post.ts';
import { checkRoutes } from './checks/routes.ts';
import { checkHouseholds } from './checks/siblings.ts';
import { checkWording } from './checks/wording.ts';

const CHECKS = [
  checkDates,
  checkClasses,
  checkCoverage,
  checkMinutes,
  checkLessons,
  checkAssessments,
  checkQuotas,
  checkWording,
  checkRoutes,
  checkPost,
  checkAddresses,
  checkHouseholds,
  checkNamesakes,
] as const;

/**
 * Every warning and notice about a mailing that leaves nothing out of it. What leaves something out is told by
 * `planMailing`: together they tell everything, and nothing twice.
 */
export function checkMailing(workspace: Workspace, mailing: Mailing): readonly Problem[] {
  return CHECKS.flatMap((check) => check(workspace, mailing));
}
