import type { FigureSource } from '../../platform/figures'
import { openDepositCount } from './queries-console'

/** Money that has arrived and nobody has looked at. */
export const depositFigures: FigureSource = async (db) => [
  {
    name: 'tanomi_deposits_open',
    help: 'Deposits that have arrived and wait for somebody to say what they are for.',
    value: await openDepositCount(db),
  },
]
