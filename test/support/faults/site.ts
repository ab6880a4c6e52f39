// A site under faults: the built server in a process of its own, and this program as its supervisor.
import fs from 'node:fs'
import path from 'node:path'
import { appOfSite } from '../site-people'
import { answers, databasePid, freePort, pause, type SiteProcess, startSite, until } from '../site-process'
import type { TestApp } from '../test-app'

export interface FaultySite {
  app: TestApp
  /** Starts the server again, as a supervisor does. */
  start: () => Promise<void>
  signal: (signal: NodeJS.Signals) => Promise<number | string>
  /** Sends a signal to the postmaster, or to all its processes. */
  signalDatabase: (signal: NodeJS.Signals, toAll?: boolean) => void
  /** Whether the server's process is still the one that was started. */
  lives: () => boolean
  /** Waits until a page that reads the database is answered; milliseconds. */
  ready: () => Promise<number>
  dataDir: string
  output: () => string
  close: () => Promise<void>
}

const readyMsMax = 60_000

export const openFaultySite = async (dataDir: string): Promise<FaultySite> => {
  const port = String(await freePort())
  // Fast enough for the machine's log not to be what is measured; warnings are kept.
  const launch = (): Promise<SiteProcess> => startSite({ DATA_DIR: dataDir, PORT: port, LOG_LEVEL: 'warn' })
  let site = await launch()
  const { app, close } = appOfSite(dataDir, () => site)
  return {
    app,
    dataDir,
    start: async () => {
      site = await launch()
    },
    signal: (signal) => {
      site.child.kill(signal)
      return site.ended
    },
    signalDatabase: (signal, toAll = false) => {
      const pid = databasePid(dataDir)
      // It may be on its way back at this moment.
      if (pid) process.kill(toAll ? -pid : pid, signal)
    },
    lives: () => site.child.exitCode === null && site.child.signalCode === null,
    ready: () => until(() => answers(`${site.base}/jobs`), { boundMs: readyMsMax, what: 'the site' }),
    output: () => site.output(),
    close: async () => {
      await close()
      site.child.kill('SIGTERM')
      await site.ended
    },
  }
}

/** Writes until the disk of this folder is full; answers a function that makes room again. */
export const fillDisk = async (dir: string): Promise<() => void> => {
  const file = path.join(dir, 'fill')
  const fd = fs.openSync(file, 'w')
  try {
    for (let bytes = 1024 * 1024; bytes >= 1024; )
      try {
        fs.writeSync(fd, Buffer.alloc(bytes))
      } catch {
        bytes /= 2
      }
  } finally {
    fs.closeSync(fd)
  }
  await pause(0)
  return () => fs.rmSync(file, { force: true })
}
