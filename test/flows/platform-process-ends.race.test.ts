// How the real program ends: by a signal, by an error, or before it began.
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { isAlive } from '../../src/platform/postgres-process'
import { newcomer } from '../support/person'
import { appOfSite } from '../support/site-people'
import {
  answers,
  databasePid,
  freePort,
  launchSite,
  newDataDir,
  patience,
  pause,
  startSite,
  stopSite,
  until,
} from '../support/site-process'
import { cloneDatabase } from '../support/test-app'

const dataDir = newDataDir()
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }))

/** A form whose body comes in two halves; `finish` sends the second and answers the status. */
const slowSignIn = (base: string): { finish: () => Promise<number> } => {
  const body = 'email=nobody%40example.jp&password=a+long+password'
  const request = http.request(`${base}/sign-in`, {
    method: 'POST',
    headers: {
      Origin: base,
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': body.length,
    },
  })
  const status = new Promise<number>((resolve, reject) => {
    request.on('response', (answer) => resolve(answer.statusCode ?? 0))
    request.on('error', reject)
  })
  request.write(body.slice(0, 10))
  return {
    finish: () => {
      request.end(body.slice(10))
      return status
    },
  }
}

describe('a site that is told to stop', () => {
  test(
    'finishes the requests that run, ends open streams at once, and leaves nothing running',
    patience,
    async () => {
      const site = await startSite({ DATA_DIR: dataDir })
      const { app, close } = appOfSite(dataDir, () => site)
      const ken = await newcomer(app, { name: '健', email: 'ken@example.jp', side: 'client' })
      await close()
      // The gallery of components is no part of the bundle.
      expect(await answers(`${site.base}/dev/ui`, 404)).toBe(true)
      const stream = ken.get('/live')
      const slow = slowSignIn(site.base)
      await pause(500)
      const database = databasePid(dataDir) as number
      site.child.kill('SIGTERM')
      expect((await stream).status).toBe(200)
      await until(async () => !(await answers(`${site.base}/healthz`)), { what: 'a closed port' })
      expect(site.child.exitCode).toBeNull()
      expect(await slow.finish()).toBe(422)
      expect(await site.ended).toBe(0)
      expect(isAlive(database)).toBe(false)
    },
  )

  test('killed outright, it is there again when it is started at once', patience, async () => {
    const port = String(await freePort())
    const first = await startSite({ DATA_DIR: dataDir, PORT: port })
    const database = databasePid(dataDir) as number
    await stopSite(first, 'SIGKILL')
    const second = await startSite({ DATA_DIR: dataDir, PORT: port })
    expect(databasePid(dataDir)).toBe(database)
    process.kill(database, 'SIGKILL')
    await stopSite(second, 'SIGKILL')
    const third = await startSite({ DATA_DIR: dataDir, PORT: port })
    const last = databasePid(dataDir) as number
    expect(last).not.toBe(database)
    expect(await stopSite(third)).toBe(0)
    expect(isAlive(last)).toBe(false)
  })
})

describe('a site that cannot start says in one line which setting is at fault', () => {
  /** Its only line, once it has ended with 1. */
  const refusedLine = async (env: Record<string, string>): Promise<string> => {
    const site = await launchSite(env)
    expect(await site.ended).toBe(1)
    const lines = site.output().trim().split('\n')
    expect(lines).toHaveLength(1)
    return lines[0] ?? ''
  }
  const testUrl = (): string => inject('serverUrl')

  test('PORT', patience, async () => {
    const taken = net.createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as net.AddressInfo
    const folder = newDataDir()
    expect(await refusedLine({ PORT: String(port), DATA_DIR: folder })).toBe(
      `PORT: ${port} is in use by another program`,
    )
    expect(databasePid(folder)).toBeNull()
    taken.close()
    fs.rmSync(folder, { recursive: true })
  })

  test('DATA_DIR', patience, async () => {
    const file = path.join(dataDir, 'a-file')
    fs.writeFileSync(file, '')
    expect(await refusedLine({ DATA_DIR: file })).toBe(`DATA_DIR: ${file} is a file, not a folder`)
  })

  test('DATABASE_URL', patience, async () => {
    const port = await freePort()
    const env = { DATA_DIR: dataDir }
    expect(await refusedLine({ ...env, DATABASE_URL: `postgresql://me:secret@127.0.0.1:${port}/x` })).toBe(
      `DATABASE_URL: no PostgreSQL answers there (me@127.0.0.1:${port}/x, ECONNREFUSED)`,
    )
    const other = testUrl().replace('TEMPLATE_NAME', 'no_such_database')
    expect(await refusedLine({ ...env, DATABASE_URL: other })).toMatch(
      /^DATABASE_URL: there is no such database \(.*, 3D000\)$/,
    )
  })

  test('DATABASE_APP_URL', patience, async () => {
    const { url, drop } = await cloneDatabase()
    const port = await freePort()
    const appUrl = `postgresql://me:secret@127.0.0.1:${port}/x`
    expect(await refusedLine({ DATA_DIR: dataDir, DATABASE_URL: url, DATABASE_APP_URL: appUrl })).toBe(
      `DATABASE_APP_URL: no PostgreSQL answers there (me@127.0.0.1:${port}/x, ECONNREFUSED)`,
    )
    await drop()
  })

  test('DATABASE_URL with a password that is refused', patience, async () => {
    const words = Buffer.from('SFATAL\0C28P01\0Mpassword authentication failed\0\0')
    const length = Buffer.alloc(4)
    length.writeInt32BE(words.length + 4)
    const server = net.createServer((socket) => {
      socket.once('data', () => socket.end(Buffer.concat([Buffer.from('E'), length, words])))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as net.AddressInfo
    const line = await refusedLine({
      DATA_DIR: dataDir,
      DATABASE_URL: `postgresql://me:secret@127.0.0.1:${port}/x`,
    })
    expect(line).toMatch(/^DATABASE_URL: the password is refused/)
    expect(line).not.toContain('secret')
    server.close()
  })
})
