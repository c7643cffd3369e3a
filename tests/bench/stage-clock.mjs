/** Milliseconds between two looks at the memory, where the program lets anything else run. */
const LOOK_MS = 25;

/**
 * Progress that keeps what each stage took, the memory after each task, and the most there was at any look. The time
 * before the first stage is that of loading the program.
 */
export function stageClock() {
  const stages = new Map();
  const memory = [];
  let stage = 'load';
  let cpu = { user: 0, system: 0 };
  let wall = 0;
  let peak = 0;
  const look = () => {
    const { rss } = process.memoryUsage();
    peak = Math.max(peak, rss);
    return rss;
  };
  const close = () => {
    look();
    const { user, system } = process.cpuUsage(cpu);
    const now = performance.now();
    const before = stages.get(stage) ?? { cpu: 0, wall: 0 };
    stages.set(stage, {
      cpu: before.cpu + (user + system) / 1e6,
      wall: before.wall + (now - wall) / 1000,
    });
    cpu = process.cpuUsage();
    wall = now;
  };
  setInterval(look, LOOK_MS).unref();
  const progress = {
    enter: (next) => {
      close();
      stage = next;
    },
    begin: () => undefined,
    advance: () => void look(),
    finish: () => void memory.push(look()),
    abandon: () => undefined,
  };
  return { progress, close, stages, memory, peak: () => peak };
}
