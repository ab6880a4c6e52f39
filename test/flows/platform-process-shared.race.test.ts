// Two real servers on one DATA_DIR (decision 030).
import fs from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { isAlive } from '../../src/platform/postgres-process'
import {
  answers,
  databasePid,
  newDataDir,
  patience,
  startSite,
  stopSite,
  until,
} from '../support/site-process'

const dataDir = newDataDir()
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }))

test(
  'whoever stops leaves the database to the other, who looks after it; the last one stops it',
  patience,
  async () => {
    const first = await startSite({ DATA_DIR: dataDir })
    const second = await startSite({ DATA_DIR: dataDir })
    const database = databasePid(dataDir) as number

    expect(await stopSite(second)).toBe(0)
    expect(await answers(`${first.base}/jobs`)).toBe(true)

    const third = await startSite({ DATA_DIR: dataDir })
    expect(await stopSite(first)).toBe(0)
    expect(await answers(`${third.base}/jobs`)).toBe(true)
    expect(databasePid(dataDir)).toBe(database)

    process.kill(database, 'SIGKILL')
    const isBack = async (): Promise<boolean> =>
      databasePid(dataDir) !== database && (await answers(`${third.base}/jobs`))
    await until(isBack, { what: 'the database' })
    const again = databasePid(dataDir) as number
    expect(again).not.toBe(database)

    expect(await stopSite(third)).toBe(0)
    expect(isAlive(again)).toBe(false)
  },
)
