import type { Kernel } from '../../kernel/kernel';
import type { Memory } from '../../kernel/memories';
import { poolDb } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import { newsFor, RECENT_MS, type BoardCall } from './domain';
import { findRecent } from './incoming-calls.store';

/** The calls of the last minutes, and those who wait for the next one. */
class CallBoard {
  private calls: readonly BoardCall[] = [];
  private readonly waiting = new Set<() => void>();

  put(calls: readonly BoardCall[]): void {
    this.calls = calls;
    this.wake();
  }

  /** Lets everybody who waits look again. */
  wake(): void {
    for (const look of [...this.waiting]) look();
  }

  /** What is new for an extension, as soon as there is something, or nothing after `ms` or when `over` says so. */
  news(extension: string, after: number, ms: number, over: () => boolean): Promise<BoardCall[]> {
    return new Promise((resolve) => {
      const answer = (found: BoardCall[]): void => {
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(found);
      };
      const look = (): void => {
        const found = newsFor(this.calls, extension, after);
        if (found.length > 0 || over()) answer(found);
      };
      const timer = setTimeout(() => answer([]), ms);
      this.waiting.add(look);
      look();
    });
  }
}

/** One board per running instance, and several of them in a test's process. */
const boards = new WeakMap<Kernel, CallBoard>();

export function boardOf(kernel: Kernel): CallBoard {
  const board = boards.get(kernel) ?? new CallBoard();
  boards.set(kernel, board);
  return board;
}

/** As the program itself, which reads the calls of everybody. */
export const programScope = (kernel: Kernel): Scope => ({ owner: kernel.config.company.owner, actor: { kind: 'program', id: 'incoming-calls' }, requestId: 'memory' });

export const callMemory: Memory = {
  channel: 'as_incoming_calls',
  async read(kernel) {
    const board = boardOf(kernel);
    // Who waits while the instance ends is answered now: the browser asks another one at once.
    if (kernel.stopping) return board.wake();
    board.put(await findRecent(programScope(kernel), poolDb(kernel.pool), new Date(kernel.clock.now().getTime() - RECENT_MS)));
  },
};
