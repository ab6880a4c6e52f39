import type { FigureSource } from '../../platform/figures'
import { lastProof } from './queries-verify'

/** A night that was not proven is as good a reason to look as a fault: two are allowed to pass. */
const proofSecondsMax = 2 * 86_400

/** What the last night's proof found (§4.2); nothing before the first. */
export const ledgerFigures: FigureSource = async (db, at) => {
  const proof = await lastProof(db)
  if (!proof) return []
  return [
    {
      name: 'tanomi_ledger_faults',
      help: 'Faults that the last proof of the ledger found.',
      value: proof.faults,
      max: 0,
    },
    {
      name: 'tanomi_ledger_proof_age_seconds',
      help: 'Time since the last proof of the ledger.',
      value: (at.getTime() - proof.at.getTime()) / 1000,
      max: proofSecondsMax,
    },
  ]
}
