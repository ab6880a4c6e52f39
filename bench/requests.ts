// P1: what one request costs, server and database together, in milliseconds of CPU. `bin/bench requests` measures this
// checkout; `-- --against=../older` starts another one beside it and asks both in turn, on the demo world of each.
import fs from 'node:fs'
import path from 'node:path'
import { demoPassword } from '../db/seeds/demo/members'
import { type Row, report } from './bars/report'
import { emptyDir, type SiteRun, serverOf, startSite } from './bars/site-run'

const root = path.resolve(import.meta.dirname, '..')
const against = process.argv.find((word) => word.startsWith('--against='))?.slice('--against='.length)
const rounds = 5
const requests = 60
/** Of the older build, at most so much. */
const share = 0.4

type Visitor = (path: string) => Promise<string>

/** A browser's cookies over plain requests, compressed as a browser asks for it. */
const visitor = (base: string) => {
  const jar = new Map<string, string>()
  const send = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const headers = {
      Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      'Accept-Encoding': 'gzip, deflate, br',
      'Accept-Language': 'ja',
      Origin: base,
    }
    const answer = await fetch(new URL(address, base), { ...init, headers, redirect: 'manual' })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
    return answer
  }
  const open: Visitor = async (address) => {
    const answer = await send(address)
    const html = await answer.text()
    if (answer.status !== 200) throw new Error(`${address} was answered ${answer.status}`)
    return html
  }
  const signIn = async (email: string): Promise<void> => {
    const body = new URLSearchParams({ email, password: demoPassword })
    const answer = await send('/sign-in', { method: 'POST', body })
    await answer.text()
    if (answer.status !== 303) throw new Error(`Signing in was answered ${answer.status}`)
  }
  return { open, signIn }
}

/** The first address on a page that looks like this. */
const addressOn = async (open: Visitor, list: string, pattern: RegExp): Promise<string> => {
  const found = pattern.exec(await open(list))?.[1]
  if (!found) throw new Error(`No such address on ${list}`)
  return found
}

interface PageUnderTest {
  what: string
  ask: () => Promise<unknown>
}

/** Addresses differ between builds: the first list that leads to an order will do. */
const orderOf = async (open: Visitor): Promise<string> => {
  for (const list of ['/my/orders', '/orders'])
    try {
      return await addressOn(open, list, /href="(\/orders\/[0-9a-z]{10,})"/)
    } catch {
      // The other build's address.
    }
  throw new Error('No order was found')
}

const pagesOf = async ({ base }: SiteRun): Promise<PageUnderTest[]> => {
  const [guest, client, freelancer] = [visitor(base), visitor(base), visitor(base)]
  await client.signIn('client@example.jp')
  await freelancer.signIn('step-silver@example.jp')
  const job = await addressOn(guest.open, '/jobs', /href="(\/jobs\/[0-9a-z]{10,})"/)
  const profile = await addressOn(guest.open, '/freelancers', /href="(\/freelancers\/[0-9a-z]{10,})"/)
  const order = await orderOf(freelancer.open)
  return [
    { what: 'job list', ask: () => guest.open('/jobs') },
    { what: 'freelancer list', ask: () => guest.open('/freelancers') },
    { what: 'job page', ask: () => guest.open(job) },
    { what: 'profile', ask: () => guest.open(profile) },
    { what: 'order room', ask: () => freelancer.open(order) },
    { what: 'dashboard of a client', ask: () => client.open('/home') },
    { what: 'dashboard of a freelancer', ask: () => freelancer.open('/home') },
  ]
}

/** Milliseconds on a processor that the threads of a process have had. */
const cpuMs = (pid: number): number =>
  fs
    .readdirSync(`/proc/${pid}/task`)
    .reduce(
      (sum, thread) =>
        sum + Number(fs.readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
      0,
    )

const databaseOf = (dataDir: string): number[] =>
  fs.readdirSync('/proc').flatMap((name) => {
    try {
      const home = fs.readlinkSync(`/proc/${name}/cwd`)
      return /^\d+$/.test(name) && home === path.join(dataDir, 'postgres') ? [Number(name)] : []
    } catch {
      return []
    }
  })

interface Site {
  pages: PageUnderTest[]
  spent: () => { server: number; database: number }
  /** For each page, the milliseconds of each round. */
  figures: { server: number; database: number }[][]
  stop: () => Promise<void>
}

const open = async (checkout: string): Promise<Site> => {
  const dataDir = emptyDir()
  const run = await startSite(checkout, dataDir)
  const server = serverOf(run)
  const pages = await pagesOf(run)
  return {
    pages,
    spent: () => ({
      server: cpuMs(server),
      database: databaseOf(dataDir).reduce((sum, pid) => sum + cpuMs(pid), 0),
    }),
    figures: pages.map(() => []),
    stop: async () => {
      await run.stop()
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const measure = async ({ pages, spent, figures }: Site, index: number): Promise<void> => {
  const page = pages[index] as PageUnderTest
  for (let i = 0; i < 60; i++) await page.ask()
  const before = spent()
  for (let i = 0; i < requests; i++) await page.ask()
  const after = spent()
  figures[index]?.push({
    server: (after.server - before.server) / requests,
    database: (after.database - before.database) / requests,
  })
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const sites = [await open(root), ...(against ? [await open(path.resolve(against))] : [])]
try {
  for (let round = 0; round < rounds; round++)
    for (const index of sites[0]?.pages.keys() ?? []) for (const site of sites) await measure(site, index)
  const [ours, older] = sites.map(({ figures }) =>
    figures.map((of) => ({
      server: median(of.map(({ server }) => server)),
      database: median(of.map(({ database }) => database)),
    })),
  )
  report(
    root,
    'requests',
    (sites[0]?.pages ?? []).map(({ what }, index): Row => {
      const { server = Number.NaN, database = Number.NaN } = ours?.[index] ?? {}
      const was = older?.[index] && older[index].server + older[index].database
      return {
        what: `${what}, ms of CPU`,
        ours: server + database,
        ...(was && { bar: was * share }),
        note: `${server.toFixed(1)} + ${database.toFixed(1)}${was ? `; older build ${was.toFixed(1)}, ratio ${((server + database) / was).toFixed(2)}` : ''}`,
      }
    }),
  )
} finally {
  for (const site of sites) await site.stop()
}
