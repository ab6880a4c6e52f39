// The small form of `npm run bench -- faults`: real payments at a real server, which is killed, as is its database.
import fs from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePairs } from '../support/faults/payments'
import { runRound } from '../support/faults/rounds'
import { type FaultySite, openFaultySite } from '../support/faults/site'
import type { Parties } from '../support/orders'
import { newDataDir, patience } from '../support/site-process'

const dataDir = newDataDir()
let site: FaultySite
let pairs: Parties[]
beforeAll(async () => {
  site = await openFaultySite(dataDir)
  pairs = await makePairs(site.app)
}, patience.timeout)
afterAll(async () => {
  await site.close()
  fs.rmSync(dataDir, { recursive: true, force: true })
})

test.each(['server', 'database', 'both'] as const)(
  'killed in the middle of payments (%s): none that was acknowledged is lost, none is booked twice',
  patience,
  async (kind) => {
    const round = await runRound(site, pairs, { kind, round: 0, payments: 70 })
    const { lost, doubled, faults, ended } = round
    expect({ lost, doubled, faults, ended }).toEqual({ lost: 0, doubled: 0, faults: 0, ended: 0 })
    // Of a few nobody knows whether they were acknowledged before the fault.
    expect(round.acknowledged).toBeGreaterThan(60)
  },
)
