import { Presets, SingleBar } from 'cli-progress';

/** Where the replay tells how far it is. */
export interface Reporter {
  /** A new part of the work begins. */
  phase(name: string, total: number): void;
  /** So many are done. */
  step(done: number): void;
  /** Something that a reader should know. */
  note(line: string): void;
  /** The work is over, well or not. */
  end(): void;
}

const EVERY_MS = 5_000;

/** A bar on a terminal, plain lines elsewhere (a file, a build log). */
export function createReporter(out: NodeJS.WriteStream): Reporter {
  return out.isTTY ? barReporter(out) : lineReporter(out);
}

function barReporter(out: NodeJS.WriteStream): Reporter {
  let bar: SingleBar | null = null;
  let name = '';
  let total = 0;
  let done = 0;
  const open = () => {
    bar = new SingleBar(
      {
        stream: out,
        format: `${name.padEnd(22)} {bar} {value}/{total} {duration_formatted}`,
        hideCursor: true,
      },
      Presets.shades_classic,
    );
    bar.start(total, done);
  };
  const close = () => {
    bar?.stop();
    bar = null;
  };
  return {
    phase: (next, count) => {
      close();
      [name, total, done] = [next, count, 0];
      open();
    },
    step: (count) => {
      done = count;
      bar?.update(count);
    },
    note: (line) => {
      const wasOpen = bar !== null;
      close();
      out.write(`${line}\n`);
      if (wasOpen && done < total) open();
    },
    end: close,
  };
}

function lineReporter(out: NodeJS.WritableStream): Reporter {
  let name = '';
  let total = 0;
  let told = 0;
  let toldAt = 0;
  const tell = (done: number) => {
    told = done;
    toldAt = Date.now();
    out.write(`${name}: ${done} of ${total}\n`);
  };
  return {
    phase: (next, count) => {
      [name, total, told, toldAt] = [next, count, 0, Date.now()];
    },
    step: (done) => {
      if (done !== told && (done >= total || Date.now() - toldAt > EVERY_MS)) tell(done);
    },
    note: (line) => out.write(`${line}\n`),
    end: () => undefined,
  };
}
