import { dateOf } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import { page } from '../../platform/http/page'
import { type Show, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { awaitsReason, isStanding } from './end-notice'
import { longWorkOf } from './long-work'
import { ContractPage } from './pages/contract-page'
import { EndWorkPage } from './pages/end-work-page'
import { type ContractPage as ContractData, contractPage, workedSpans } from './queries'
import { contractOfEndNotice, latestEndNotice, retainerOfTwo } from './queries-end-notices'

/** Since when the two of a contract work together where the law asks, as long as no notice says that it ends; and the notice. */
const workOf = async (db: Reader, contract: ContractData, at: Date) => {
  const today = dateOf(at)
  const spans = await workedSpans(db, contract, today)
  const latest = await latestEndNotice(db, contract)
  const stands = latest !== undefined && isStanding(latest, spans)
  const work = stands ? undefined : longWorkOf(spans, today)
  const retainerId = work && (await retainerOfTwo(db, contract))
  // Work that was agreed on after the last day has overtaken the notice; a reason that is asked for is still owed.
  const notice =
    latest && (stands || awaitsReason(latest))
      ? { ...latest, noticeBy: 'client' as const, isAhead: latest.endsOn >= today }
      : undefined
  return { work, retainerId, notice }
}

const showContractOf = async (c: Ctx, id: string): Promise<Response> => {
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const found = await contractPage(db, viewer, id)
  if (!found) return c.notFound()
  const { work, retainerId, notice } = await workOf(db, found, c.var.at)
  const isClient = found.clientId === viewer.memberId
  const endPath = isClient && !retainerId ? `/contracts/${id}/end-notice` : undefined
  return page(
    c,
    <ContractPage
      contract={found}
      isClient={isClient}
      work={work && { ...work, endPath, retainerId }}
      notice={notice}
    />,
  )
}

export const showContract: Show = (c) => showContractOf(c, c.req.param('id') ?? '')

/** The contract on whose page a notice stands. */
export const showNoticed: Show = async (c) =>
  showContractOf(c, (await contractOfEndNotice(c.var.deps.db, c.req.param('id') ?? '')) ?? '')

/** The form that gives notice, for the client; where nothing is to be announced, the contract says why. */
export const showEndWork: Show = async (c) => {
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const found = await contractPage(db, viewer, c.req.param('id') ?? '')
  const own = found?.clientId === viewer.memberId ? found : undefined
  const { work, retainerId } = own ? await workOf(db, own, c.var.at) : {}
  if (own && (!work || retainerId)) return c.redirect(`/contracts/${own.id}`, 303)
  return show(c, own && work && { own, work }, (shown) => (
    <EndWorkPage contract={shown.own} work={shown.work} />
  ))
}
