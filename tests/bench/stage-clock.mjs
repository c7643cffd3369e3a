/**
 * Progress that keeps what each stage took and how much memory there was when each task was over. The time before the
 * first stage is that of loading the program.
 */
export function stageClock() {
  const stages = new Map();
  const memory = [];
  let stage = 'load';
  let cpu = { user: 0, system: 0 };
  let wall = 0;
  const close = () => {
    const taken = process.cpuUsage(cpu);
    const now = performance.now();
    const before = stages.get(stage) ?? { cpu: 0, wall: 0 };
    stages.set(stage, {
      cpu: before.cpu + (taken.user + taken.system) / 1e6,
      wall: before.wall + (now - wall) / 1000,
    });
    cpu = process.cpuUsage();
    wall = now;
  };
  const progress = {
    enter: (next) => {
      close();
      stage = next;
    },
    begin: () => undefined,
    advance: () => undefined,
    finish: () => void memory.push(process.memoryUsage().rss),
    abandon: () => undefined,
  };
  return { progress, stages, memory, close };
}
