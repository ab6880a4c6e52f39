// How packages are locked, moved and recorded; the steps of every verb are the platform's.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import type { Tx } from '../../platform/db'
import { packageChanged } from './events'
import { packageLifecycle } from './lifecycle'
import { refuse } from './refusals'
import { insertPackageEvent, type LockedPackage, lockPackage, movePackage, type PackageChange } from './store'

export interface Act extends BaseAct {
  packageId: string
  as?: 'operator'
}

/** The freelancer's own package, locked. Refuses 'package-not-found' for anybody else's, and for a removed one. */
export const ownPackage = async (
  tx: Tx,
  own: { packageId: string; memberId: string },
): Promise<LockedPackage> => {
  const found = await lockPackage(tx, own.packageId)
  if (found?.memberId !== own.memberId || found.status === 'removed') throw refuse('package-not-found')
  return found
}

const reasons = {
  'not-found': 'package-not-found',
  'not-yours': 'package-not-found',
  'wrong-moment': 'not-possible-now',
  'no-plan': 'no-plan',
} as const

/** Moves a package by one verb. Refuses 'package-not-found', 'not-possible-now', 'no-plan'. */
export const advance = defineAdvance<LockedPackage, PackageChange, Act>()({
  lifecycle: packageLifecycle,
  lock: (tx, { packageId }) => lockPackage(tx, packageId),
  parties: ({ memberId }) => ({ freelancer: memberId }),
  refuse: (reason) => refuse(reasons[reason]),
  move: async (tx, { row, from, to, act, set }) => {
    const isMoved = await movePackage(tx, { id: row.id, from, to, at: act.at, set })
    return isMoved ? { ...(set as Partial<LockedPackage>), status: to } : undefined
  },
  record: (tx, { row, act: { actorId, at }, ...move }) =>
    insertPackageEvent(tx, { ...move, packageId: row.id, actorId, at }),
  events: { publish: packageChanged, pause: packageChanged, remove: packageChanged },
  payload: ({ row, act }) => ({ packageId: row.id, memberId: row.memberId, at: act.at }),
})
