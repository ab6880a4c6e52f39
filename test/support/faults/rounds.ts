// One fault at a time, in the middle of payments.

import type { Parties } from '../orders'
import { pause, until } from '../site-process'
import { makeOrders, type Proof, patiently, payAll, proveRound } from './payments'
import { type FaultySite, fillDisk } from './site'

export const kinds = ['server', 'database', 'both', 'restarts', 'disk', 'frozen'] as const
export type Kind = (typeof kinds)[number]

/** Makes the fault and undoes its cause; answers the milliseconds from then until the site works. */
type Strike = (site: FaultySite, round: number) => Promise<number>

const startAgain = async (site: FaultySite): Promise<number> => {
  const begun = performance.now()
  await site.start()
  await site.ready()
  return performance.now() - begun
}

const fullMs = 3000
const frozenMs = 4000

export const strikes: Record<Kind, Strike> = {
  server: async (site) => {
    await site.signal('SIGKILL')
    return startAgain(site)
  },
  database: async (site) => {
    site.signalDatabase('SIGKILL')
    // Its helpers notice in a moment: until then pages may still be answered.
    await pause(100)
    return site.ready()
  },
  both: async (site) => {
    site.signalDatabase('SIGKILL')
    await site.signal('SIGKILL')
    return startAgain(site)
  },
  // In turn the server, by its supervisor, and the database, by somebody who looks after it.
  restarts: async (site, round) => {
    if (round % 2 === 0) {
      await site.signal('SIGTERM')
      return startAgain(site)
    }
    site.signalDatabase('SIGINT')
    await pause(100)
    return site.ready()
  },
  disk: async (site) => {
    const makeRoom = await fillDisk(site.dataDir)
    await pause(fullMs)
    makeRoom()
    return site.ready()
  },
  frozen: async (site) => {
    site.signalDatabase('SIGSTOP', true)
    await pause(frozenMs)
    site.signalDatabase('SIGCONT', true)
    return site.ready()
  },
}

/** Kinds after which the server must still be the same process. */
const survives: readonly Kind[] = ['database', 'disk', 'frozen']

export interface Round extends Proof {
  kind: Kind
  payments: number
  acknowledged: number
  readyMs: number
  /** The server ended although it had no reason to. */
  ended: number
}

/** Payments, a fault when about a third of them are acknowledged, and the proof. */
export const runRound = async (
  site: FaultySite,
  pairs: Parties[],
  of: { kind: Kind; round: number; payments: number },
): Promise<Round> => {
  const { kind, round, payments } = of
  const due = await makeOrders(site.app, pairs, payments)
  const paying = payAll(due)
  await until(() => paying.acknowledged.size >= payments / 3, { boundMs: 120_000, what: 'payments' })
  const readyMs = await strikes[kind](site, round)
  const ended = survives.includes(kind) && !site.lives() ? 1 : 0
  if (ended > 0) await site.start()
  await paying.done
  const proof = await patiently(() => proveRound(site.app, due))
  return { kind, payments, acknowledged: paying.acknowledged.size, readyMs, ended, ...proof }
}
