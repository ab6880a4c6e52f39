import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { bandFloors } from '../rules'
import { bandsMeasuredAt, type Kind, keepBands, lockBands, scoreHistogram } from '../store'

/** Once a day: where the bands of the index begin, so that each keeps its size as the site grows. */
export const measureBands = async (tx: Tx, of: { kind: Kind; at: Date }): Promise<boolean> => {
  await lockBands(tx, of.kind)
  const before = await bandsMeasuredAt(tx, of.kind)
  if (before && dateOf(before) === dateOf(of.at)) return false
  const floors = bandFloors(await scoreHistogram(tx, of.kind))
  await keepBands(tx, of.kind, { floors: floors.length > 0 ? floors : [0], at: of.at })
  return true
}
