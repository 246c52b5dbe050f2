import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** Two sandboxes in one file would each write over what the other has kept. */
class FileInUseError extends Error {
  override readonly name = 'FileInUseError';

  constructor(file: string, url: string) {
    super(
      `another sandbox (${url}) keeps its state in ${dirname(file)}: stop that one, or choose another folder`,
    );
  }
}

const ANSWER_MS = 2000;

/** Whether a sandbox at this address keeps its state in this file. A crash leaves an address that is not there. */
async function keeps(url: string, file: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/api/keeps', url), { signal: AbortSignal.timeout(ANSWER_MS) });
    return ((await response.json()) as { file?: unknown }).file === file;
  } catch {
    return false;
  }
}

/**
 * Sees that no other sandbox keeps its state in this file.
 * @throws FileInUseError
 */
export async function assertFree(file: string): Promise<void> {
  const lock = `${file}.lock`;
  const url = existsSync(lock) ? readFileSync(lock, 'utf8') : '';
  if (url !== '' && (await keeps(url, file))) throw new FileInUseError(file, url);
}

/** Says where the sandbox is that keeps its state in this file. Gives what takes that back. */
export function hold(file: string, url: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.lock`, url);
  return () => rmSync(`${file}.lock`, { force: true });
}

/** Reads the saved state, or undefined when there is none yet. */
export function readSnapshot(file: string): Snapshot | undefined {
  if (!existsSync(file)) return undefined;
  const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<Snapshot>;
  if (value.version !== 1) throw new Error(`${file} was written by another version; remove it to start anew`);
  return value as Snapshot;
}
