import { stat } from 'node:fs/promises';
import { realDisk } from './disk.ts';
import { tellingDisk } from './write-problem.ts';

/** Gives a folder another name; false when there is no such folder. Rejects with `Stop` when the disk refuses. */
export async function setAside(folder: string, name: string): Promise<boolean> {
  const there = await stat(folder).catch(() => null);
  if (there?.isDirectory() !== true) return false;
  await tellingDisk(realDisk, name).rename(folder, name);
  return true;
}
