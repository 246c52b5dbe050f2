import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Snapshot, State } from './state';

const DELAY_MS = 400;

/** Keeps a State in a JSON file: written some moments after a change, whole or not at all. */
export class Store {
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private readonly stop: () => void;

  constructor(
    private readonly file: string,
    private readonly state: State,
  ) {
    mkdirSync(dirname(file), { recursive: true });
    this.stop = state.listen((event) => {
      if (event.type !== 'typing' && event.type !== 'view') this.later();
    });
  }

  private later(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.writing = this.writing
        .then(() => this.write())
        .catch((error: unknown) => {
          console.error(`The sandbox could not save ${this.file}:`, error);
        });
    }, DELAY_MS);
  }

  private async write(): Promise<void> {
    const draft = `${this.file}.draft`;
    await writeFile(draft, JSON.stringify(this.state.snapshot()));
    await rename(draft, this.file);
  }

  /** Writes the last state and stops. */
  async close(): Promise<void> {
    this.stop();
    clearTimeout(this.timer);
    await this.writing;
    const draft = `${this.file}.draft`;
    writeFileSync(draft, JSON.stringify(this.state.snapshot()));
    renameSync(draft, this.file);
  }
}

/** Reads the saved state, or undefined when there is none yet. */
export function readSnapshot(file: string): Snapshot | undefined {
  if (!existsSync(file)) return undefined;
  const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<Snapshot>;
  if (value.version !== 1) throw new Error(`${file} was written by another version; remove it to start anew`);
  return value as Snapshot;
}
