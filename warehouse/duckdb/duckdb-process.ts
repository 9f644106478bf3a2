import { Refusal } from '../../src/refusal.ts';
import type { QueryResult } from '../engine.ts';
import { type OwnProcess, startOwnProcess } from '../own-process/start.ts';
import type { Answer, Failure, Order, TableFile } from './protocol.ts';

interface ProcessSettings {
  readonly files: readonly TableFile[];
  readonly memoryMb: number;
  readonly processMb: number;
  readonly tempDir: string | null;
  readonly maxBytes: number;
}

interface Pending {
  readonly resolve: (result: QueryResult) => void;
  readonly reject: (reason: Refusal) => void;
}

const reader = new URL('./child.ts', import.meta.url);
/** What an interrupted statement is given to stop by itself before its process is ended. */
const graceMs = 400;

/** The child process, started when first needed and again after it was ended. */
export class DuckDbProcess {
  private readonly settings: ProcessSettings;
  private child: OwnProcess | undefined;
  private opened: Promise<string> | undefined;
  private readonly pending = new Map<number, Pending>();
  private count = 0;
  private closed = false;

  constructor(settings: ProcessSettings) {
    this.settings = settings;
    // Loading starts with the caller's other preparations; a failure is told to the first query.
    this.open().catch(() => undefined);
  }

  version(): Promise<string> {
    return this.open();
  }

  async query(
    sql: string,
    { timeoutMs, maxRows }: { timeoutMs: number; maxRows: number },
    signal?: AbortSignal,
  ): Promise<QueryResult> {
    if (signal?.aborted) throw new Refusal('warehouse.cancelled');
    await this.open();
    const id = ++this.count;
    const child = this.child;
    if (!child) throw new Refusal('warehouse.engine-stopped');
    let ended: Refusal | undefined;
    let grace: NodeJS.Timeout | undefined;
    const end = (refusal: Refusal) => {
      if (ended) return;
      ended = refusal;
      this.order(child, { act: 'interrupt', id });
      grace = setTimeout(() => child.process.kill('SIGKILL'), graceMs);
    };
    const cancel = () => end(new Refusal('warehouse.cancelled'));
    const timeout = setTimeout(() => end(new Refusal('warehouse.timeout', { seconds: timeoutMs / 1000 })), timeoutMs);
    signal?.addEventListener('abort', cancel, { once: true });
    child.process.ref();
    child.process.channel?.ref();
    try {
      return await new Promise<QueryResult>((resolve, reject) => {
        this.pending.set(id, { resolve, reject });
        this.order(child, { act: 'query', id, sql, maxRows, maxBytes: this.settings.maxBytes });
      });
    } catch (error) {
      // What an exhausted engine still holds would fail the next statement.
      if (error instanceof Refusal && error.code === 'warehouse.out-of-memory') await this.retire(child);
      throw ended ?? error;
    } finally {
      this.pending.delete(id);
      clearTimeout(timeout);
      clearTimeout(grace);
      signal?.removeEventListener('abort', cancel);
      this.rest(child);
    }
  }

  pid(): number | undefined {
    return this.child?.process.pid;
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.child) await this.retire(this.child);
  }

  private async retire({ process }: OwnProcess): Promise<void> {
    if (process.exitCode !== null || process.signalCode !== null) return;
    const gone = new Promise((resolve) => process.once('exit', resolve));
    process.ref();
    process.kill('SIGKILL');
    await gone;
  }

  private open(): Promise<string> {
    if (this.closed) return Promise.reject(new Refusal('warehouse.engine-stopped'));
    this.opened ??= this.start();
    return this.opened;
  }

  private start(): Promise<string> {
    const { files, memoryMb, processMb, tempDir } = this.settings;
    const child = startOwnProcess(reader, processMb);
    this.child = child;
    return new Promise((resolve, reject) => {
      const stopped = () => {
        const reason = child.overMemory() ? 'warehouse.out-of-memory' : 'warehouse.engine-stopped';
        if (this.child === child) {
          this.child = undefined;
          this.opened = undefined;
        }
        const refusal = new Refusal(reason);
        reject(refusal);
        for (const one of this.pending.values()) one.reject(refusal);
        this.pending.clear();
      };
      child.process.once('exit', stopped);
      child.process.once('error', stopped);
      child.process.on('message', (answer: Answer) => {
        if (answer.answer === 'opened') {
          resolve(answer.version);
          this.rest(child);
        } else if (answer.answer === 'not-opened') {
          reject(refusalOf(answer.failure));
          this.opened = undefined;
          child.process.kill('SIGKILL');
        } else if (answer.answer === 'refused') this.pending.get(answer.id)?.reject(refusalOf(answer.failure));
        else if (answer.answer === 'rows')
          this.pending.get(answer.id)?.resolve({ columns: answer.columns, rows: answer.rows });
      });
      this.order(child, { act: 'open', files, memoryMb, tempDir });
    });
  }

  private order(child: OwnProcess, order: Order): void {
    // The exit of the process tells the rest; a message that cannot be sent says nothing more.
    if (child.process.connected) child.process.send(order, () => undefined);
  }

  /** An idle child does not keep its parent alive. */
  private rest(child: OwnProcess): void {
    if (this.pending.size > 0) return;
    child.process.unref();
    child.process.channel?.unref();
  }
}

function refusalOf({ code, params }: Failure): Refusal {
  return new Refusal(code, params);
}
