import type { Figure, FigureSource } from '../../platform/figures'
import { openDisputeCount } from './queries-charges'
import { lastProof } from './queries-verify'

/** A night that was not proven is as good a reason to look as a fault: two are allowed to pass. */
const proofSecondsMax = 2 * 86_400

/** What the last night's proof found (§4.2); nothing before the first. */
export const ledgerFigures: FigureSource = async (db, at) => {
  const proof = await lastProof(db)
  const chargebacks: Figure = {
    name: 'tanomi_chargebacks_open',
    help: 'Payments that card companies have taken back and on which they have not decided.',
    value: await openDisputeCount(db),
    max: 0,
  }
  if (!proof) return [chargebacks]
  return [
    chargebacks,
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
