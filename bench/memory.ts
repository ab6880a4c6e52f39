// Memory (issue bar): 20 slow downloads of 100 MB, 50 bodies at their limits and 300 live streams, all at once; what the
// server's process weighs at its heaviest. Linux only. `npm run bench -- memory`, some 40 s.
import crypto from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { inTransaction } from '../src/platform/db'
import { diskStore } from '../src/platform/file-store'
import { keepFile } from '../src/platform/files'
import { formLimitOf } from '../src/platform/http/body-limit'
import { signedFileUrl } from '../src/platform/http/file-url'
import { noFields } from '../src/platform/http/routing'
import { newId } from '../src/platform/ids'
import { arrivedFile } from '../src/platform/incoming'
import { formToken, newcomer, type Person, signedCookie } from '../test/support/person'
import { appOfSite } from '../test/support/site-people'
import { newDataDir, pause, type SiteProcess, startSite, stopSite } from '../test/support/site-process'
import type { TestApp } from '../test/support/test-app'
import { begun } from '../test/support/uploads'
import { report } from './bars/report'

const root = path.resolve(import.meta.dirname, '..')
const megabyte = 1024 * 1024
const barMegabytes = 350
const pressedMs = 20_000

/** The most that the process has weighed so far, and what it weighs now, in MB. */
const weights = (pid: number): { peak: number; now: number } => {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = (name: string): number =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024)
  return { peak: of('VmHWM'), now: of('VmRSS') }
}

/** From here on the peak is counted anew. */
const forgetPeak = (pid: number): void => fs.writeFileSync(`/proc/${pid}/clear_refs`, '5')

const largeFile = async (app: TestApp, owner: Person): Promise<string> => {
  const place = path.join(app.deps.config.dataDir, 'large')
  fs.writeFileSync(place, crypto.randomBytes(100 * megabyte))
  const [id, at] = [newId(new Date()), new Date()]
  const store = diskStore(path.join(app.deps.config.dataDir, 'files'))
  const file = await arrivedFile('large.bin', place)
  await inTransaction(app.db, (tx) =>
    keepFile(tx, store, { id, ownerId: owner.memberId, name: file.name, file, at }),
  )
  return signedFileUrl(app.deps.keys.secret, at, { id, name: file.name })
}

/** Takes 64 KB every 20 ms: some 3 MB a second. */
const downloadSlowly = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    let bytes = 0
    http
      .get(url, { agent: false }, (answer) => {
        answer.on('data', (piece: Buffer) => {
          bytes += piece.length
          answer.pause()
          setTimeout(() => answer.resume(), 20)
        })
        answer.on('end', () => resolve(bytes))
        setTimeout(() => {
          answer.destroy()
          resolve(bytes)
        }, pressedMs).unref()
      })
      .on('error', reject)
  })

interface Sending {
  method: 'POST' | 'PATCH'
  path: string
  headers: Record<string, string>
  /** Around `bytes` of filling. */
  head: string
  bytes: number
  tail: string
}

/** Sends the body evenly over most of the time, as long as no answer comes; the status. */
const sendOnce = async (
  base: string,
  { method, path, headers, head, bytes, tail }: Sending,
): Promise<number> => {
  const length = Buffer.byteLength(head) + bytes + Buffer.byteLength(tail)
  const request = http.request(base + path, {
    method,
    agent: false,
    headers: { Origin: base, ...headers, 'Content-Length': length },
  })
  let isAnswered = false
  const status = new Promise<number>((resolve) => {
    request.on('response', (answer) => {
      isAnswered = true
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    request.on('error', () => resolve(0))
  })
  request.write(head)
  const steps = 50
  const piece = Buffer.alloc(Math.ceil(bytes / steps), 'a')
  for (let left = bytes; left > 0 && !isAnswered; left -= piece.length) {
    request.write(piece.subarray(0, Math.min(left, piece.length)))
    await pause((pressedMs * 0.8) / steps)
  }
  if (isAnswered) request.destroy()
  else request.end(tail)
  return status
}

/** Whoever is refused because too many come at once tries again. */
const patiently = async (send: () => Promise<number>): Promise<number> => {
  for (let tries = 0; ; tries++) {
    await pause(Math.random() * 3000)
    const status = await send()
    if (status !== 503 || tries > 20) return status
  }
}

const cookieOf = async (app: TestApp, person: Person): Promise<string> =>
  [...(await signedCookie(app, `token-${person.memberId}`))].map((pair) => pair.join('=')).join('; ')

/** 20 pictures of 20 MB and 20 longest texts in forms, and 10 resumable uploads of 100 MB. */
const bodies = async (app: TestApp, person: Person): Promise<Sending[]> => {
  const cookie = await cookieOf(app, person)
  const csrf = formToken(app, `token-${person.memberId}`)
  const picture: Sending = {
    method: 'POST',
    path: '/my/profile/picture',
    headers: { Cookie: cookie, 'Content-Type': 'multipart/form-data; boundary=x' },
    head: `--x\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${csrf}\r\n--x\r\nContent-Disposition: form-data; name="picture"; filename="a.png"\r\n\r\n`,
    bytes: 20 * megabyte - 1024,
    tail: '\r\n--x--\r\n',
  }
  const head = `_csrf=${csrf}&padding=`
  const text: Sending = {
    method: 'POST',
    path: '/my/profile/about',
    headers: { Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' },
    head,
    bytes: formLimitOf(noFields).bytes - head.length,
    tail: '',
  }
  const uploads: Sending[] = []
  for (let i = 0; i < 10; i++) {
    const { headers } = await begun(person, { name: 'a.bin', bytes: 100 * megabyte })
    uploads.push({
      method: 'PATCH',
      path: headers.get('location') ?? '',
      headers: {
        Cookie: cookie,
        'Tus-Resumable': '1.0.0',
        'Upload-Offset': '0',
        'Content-Type': 'application/offset+octet-stream',
      },
      head: '',
      bytes: 100 * megabyte,
      tail: '',
    })
  }
  return [...Array<Sending>(20).fill(picture), ...Array<Sending>(20).fill(text), ...uploads]
}

const press = async (app: TestApp, site: SiteProcess): Promise<void> => {
  const people: Person[] = []
  for (let i = 0; i < 30; i++)
    people.push(await newcomer(app, { name: '葵', email: `visitor-${i}@example.jp` }))
  const [owner] = people as [Person]
  const url = site.base + (await largeFile(app, owner))
  const sendings = await bodies(app, owner)
  const rest = weights(site.pid)
  forgetPeak(site.pid)
  let open = 0
  for (const person of people)
    for (let i = 0; i < 10; i++) {
      open++
      void patiently(async () => (await person.get('/live').catch(() => ({ status: 503 }))).status).then(
        () => open--,
      )
    }
  await pause(5000)
  const [statuses, downloaded] = await Promise.all([
    Promise.all(sendings.map((one) => patiently(() => sendOnce(site.base, one)))),
    Promise.all(Array.from({ length: 20 }, () => downloadSlowly(url))),
  ])
  const streams = open
  const { peak, now } = weights(site.pid)
  const count = (status: number): number => statuses.filter((one) => one === status).length
  report(root, 'memory', [
    { what: 'before, MB', ours: rest.now },
    { what: 'at most, MB', ours: peak, bar: barMegabytes },
    { what: 'afterwards, MB', ours: now },
    { what: 'open streams', ours: streams, atLeast: 300 },
    { what: 'downloaded in all, MB', ours: Math.round(downloaded.reduce((a, b) => a + b) / megabyte) },
    {
      what: 'bodies answered as they should be',
      ours: count(422) + count(204),
      atLeast: 50,
      note: [...new Set(statuses)].map((status) => `${count(status)} × ${status}`).join(', '),
    },
  ])
}

if (process.platform !== 'linux') {
  console.log('memory: skipped, because only Linux tells what a process weighs')
  process.exit()
}
const dataDir = newDataDir()
const site = await startSite({ DATA_DIR: dataDir })
const { app, close } = appOfSite(dataDir, () => site)
try {
  await press(app, site)
} finally {
  await close()
  await stopSite(site)
  fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 })
}
process.exit()
