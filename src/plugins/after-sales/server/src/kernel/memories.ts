import type { Listener } from './db/news';
import type { Kernel } from './kernel';

/** The database tells what changed (see News); this finds what it couldn't tell while a connection was down. */
const POLL_MS = 2_000;

/** Something of a slice's that every request needs and none shall pay for: each instance keeps it, and reads it anew when it changes. */
export interface Memory {
  /** On which the database says that it changed. */
  channel: string;
  /** Reads it and puts it where everybody looks. */
  read(kernel: Kernel): Promise<void>;
}

/** Keeps what slices remember as new as the database is. What can't be read stays as it was until the next look. */
export class Memories {
  private kernel: Kernel | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly looking = new Set<Memory>();
  private readonly again = new Set<Memory>();

  constructor(private readonly memories: readonly Memory[]) {}

  /** The first look, before anything that needs what is remembered. */
  async begin(kernel: Kernel): Promise<void> {
    this.kernel = kernel;
    for (const memory of this.memories) await memory.read(kernel);
  }

  start(): void {
    this.timer = setInterval(() => this.memories.forEach((memory) => void this.look(memory)), POLL_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.kernel = undefined;
  }

  listeners(): Listener[] {
    return this.memories.map((memory) => ({ channel: memory.channel, hear: () => void this.look(memory), missed: () => void this.look(memory) }));
  }

  /** One look at a time, so that an older answer can't come last; what changes meanwhile asks for another. */
  private async look(memory: Memory): Promise<void> {
    this.again.add(memory);
    if (this.looking.has(memory)) return;
    this.looking.add(memory);
    while (this.kernel && this.again.delete(memory)) await memory.read(this.kernel).catch(() => undefined);
    this.looking.delete(memory);
  }
}
