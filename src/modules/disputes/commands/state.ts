import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import { refuse } from '../refusals'
import { statementsMax } from '../rules'
import { insertStatement, type Statement, statementsOf } from '../store'

/** A side states its case, or adds to it, with files and links that prove it. Refuses 'too-many-statements'. */
export const state = (tx: Tx, act: Act & { statement: Statement }) =>
  advance(tx, { verb: 'state', act }, async ({ id: disputeId }, role) => {
    const byRole = role === 'client' ? 'client' : 'freelancer'
    if ((await statementsOf(tx, { disputeId, byRole })) >= statementsMax) throw refuse('too-many-statements')
    await insertStatement(tx, { ...act.statement, disputeId, byRole, at: act.at })
    return { detail: { statementId: act.statement.id } }
  })
