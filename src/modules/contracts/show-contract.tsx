import { dateOf } from '../../platform/clock'
import { type Show, show, viewerOf } from '../../platform/http/routing'
import { longWorkOf } from './long-work'
import { ContractPage } from './pages/contract-page'
import { contractPage, workedSpans } from './queries'

/** A contract, and since when its two have worked together where the law asks. */
export const showContract: Show = async (c) => {
  const { db } = c.var.deps
  const today = dateOf(c.var.at)
  const found = await contractPage(db, viewerOf(c), c.req.param('id') ?? '')
  const work = found && longWorkOf(await workedSpans(db, found, today), today)
  return show(c, found, (contract) => (
    <ContractPage contract={contract} isClient={contract.clientId === viewerOf(c).memberId} work={work} />
  ))
}
