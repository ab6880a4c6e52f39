import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { PictureOutcome, PictureTask } from './picture-worker'

/** What decoding one picture may take. */
export interface WorkerLimits {
  /** From handing the picture over to its answer, in ms. */
  readonly timeMs: number
  readonly pixels: number
  /** Memory of the worker process, in bytes. */
  readonly memoryBytes: number
}

export type EncodingResult = PictureOutcome | { readonly fault: 'ended' }

/** A worker without work ends after this time, and its memory is free again. */
const idleMs = 30_000
/** A worker that has not started by then is ended. */
const startMs = 60_000

const inherited = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LD_LIBRARY_PATH']

/** The worker's program: bundled beside ours, or its source where the source is run. */
const startWorker = (limits: WorkerLimits): ChildProcess => {
  const source = import.meta.filename.endsWith('.ts')
  const file = path.join(import.meta.dirname, source ? 'picture-worker.ts' : 'picture-worker.js')
  return fork(file, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: source ? ['--import', 'tsx'] : [],
    // Nothing of ours that a decoder at fault could give away: no keys, no database.
    env: {
      ...Object.fromEntries(inherited.map((name) => [name, process.env[name]])),
      PICTURE_PIXELS: String(limits.pixels),
      PICTURE_BYTES: String(limits.memoryBytes),
    },
  })
}

interface Worker {
  readonly process: ChildProcess
  readonly ready: Promise<void>
  idle?: NodeJS.Timeout
}

const makeWorker = (limits: WorkerLimits): Worker => {
  const child = startWorker(limits)
  // It never keeps our process alive.
  child.unref()
  child.channel?.unref()
  const late = setTimeout(() => child.kill('SIGKILL'), startMs).unref()
  const ready = new Promise<void>((resolve) => {
    for (const event of ['message', 'exit', 'error'])
      child.on(event, () => {
        clearTimeout(late)
        resolve()
      })
  })
  return { process: child, ready }
}

const isAlive = ({ process: { pid, connected, exitCode, signalCode } }: Worker): boolean =>
  pid !== undefined && connected && exitCode === null && signalCode === null

/** Hands one picture to a worker; a worker that exceeds its limits is ended. */
const work = async (worker: Worker, task: PictureTask, timeMs: number): Promise<EncodingResult> => {
  const child = worker.process
  await worker.ready
  if (!isAlive(worker)) return { fault: 'ended' }
  return new Promise((resolve) => {
    const finish = (outcome: EncodingResult): void => {
      clearTimeout(timer)
      child.off('message', answered)
      child.off('exit', ended)
      resolve(outcome)
    }
    const answered = (outcome: PictureOutcome): void => finish(outcome)
    const ended = (): void => finish({ fault: 'ended' })
    const timer = setTimeout(() => child.kill('SIGKILL'), timeMs)
    child.on('message', answered)
    child.on('exit', ended)
    child.send(task, (error) => {
      if (error) child.kill('SIGKILL')
    })
  })
}

/** Worker processes for pictures: one is started where none is idle; one that exceeds its limits is ended, not used again. */
export const makeWorkers = (limits: WorkerLimits) => {
  const idle: Worker[] = []
  const rest = (worker: Worker): void => {
    if (!isAlive(worker)) return
    idle.push(worker)
    worker.idle = setTimeout(() => {
      idle.splice(idle.indexOf(worker), 1)
      if (worker.process.connected) worker.process.disconnect()
    }, idleMs).unref()
  }
  const takeWorker = (): Worker => {
    for (let worker = idle.pop(); worker; worker = idle.pop()) {
      clearTimeout(worker.idle)
      if (isAlive(worker)) return worker
    }
    return makeWorker(limits)
  }

  return async (task: PictureTask): Promise<EncodingResult> => {
    const worker = takeWorker()
    const outcome = await work(worker, task, limits.timeMs)
    rest(worker)
    return outcome
  }
}
