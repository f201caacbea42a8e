import type { Db } from '../db/tx';
import { noteTokenUse } from './rights.store';

/** How often the moments are written down: a page for people needs no more, and requests pay nothing for it. */
const WRITE_EVERY_MS = 60_000;
/** One that was written less than this ago is not written again. */
const NEWS_MS = 5 * 60_000;

/** Remembers when each system last called and writes it to where Strapi shows it, seldom and all at once. */
export class TokenUse {
  private readonly heard = new Map<string, number>();
  private readonly written = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly db: Db) {}

  start(): void {
    this.timer = setInterval(() => void this.write().catch(() => undefined), WRITE_EVERY_MS);
    this.timer.unref();
  }

  /** This token was used just now. */
  note(id: string): void {
    this.heard.set(id, Date.now());
  }

  /** Writes what isn't known yet. What can't be written is tried again the next time. */
  async write(): Promise<void> {
    const news = [...this.heard].filter(([id, at]) => at - (this.written.get(id) ?? 0) >= NEWS_MS);
    if (news.length === 0) return;
    await noteTokenUse(this.db, news.map(([id, at]) => ({ id, at: new Date(at) })));
    for (const [id, at] of news) this.written.set(id, at);
  }

  /** The last moments are written when the process ends, unless nobody is there to write them to. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.write().catch(() => undefined);
  }
}
