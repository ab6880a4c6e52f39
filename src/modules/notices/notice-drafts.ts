// What each happening says, and to whom. One entry per event; `app.ts` wires events to the jobs made of these.
import { dateOf } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import { type Tier, tiers } from '../members'
import { type ClientTier, clientTiers } from '../ranks'
import type { NoticeDraft } from './letter'
import { askerOf, chargeNews, jobNews, orderNews, type PairNews, proposalNews } from './queries-news'
import type { NoticeKind } from './texts'

type Side = 'client' | 'freelancer'
type By = Side | 'operator' | 'clock'

/** Whoever did it knows: the other side is told. What the clock or the site did, both are told. */
const sidesToTell = (by: By): Side[] =>
  by === 'client' ? ['freelancer'] : by === 'freelancer' ? ['client'] : ['client', 'freelancer']

type OrderHappening = {
  orderId: string
  by: By
  at: Date
  kind?: string
  answer?: string
  notice?: string
}

const pairDraft = (
  news: PairNews,
  side: Side,
  rest: { kind: NoticeKind; note: string; href: string; at: Date },
): NoticeDraft => ({
  memberId: side === 'client' ? news.clientId : news.freelancerId,
  kind: rest.kind,
  params: {
    who: side === 'client' ? news.freelancerName : news.clientName,
    title: news.title,
    note: rest.note,
  },
  href: rest.href,
  at: rest.at,
})

const noteOf = (happening: OrderHappening, side: Side): string => {
  if (happening.notice) return happening.notice
  return [happening.kind, happening.answer].filter(Boolean).join('/') || side
}

/** Of an order: `kind` is the event's own name. */
export const orderDrafts = async (
  tx: Tx,
  kind: NoticeKind,
  happening: OrderHappening,
): Promise<NoticeDraft[]> => {
  const news = await orderNews(tx, happening.orderId)
  if (!news) return []
  // Only the client can accept: the days that are left concern nobody else.
  const sides: Side[] = happening.notice?.startsWith('accept') ? ['client'] : sidesToTell(happening.by)
  const href = `/orders/${happening.orderId}`
  return sides.map((side) =>
    pairDraft(news, side, { kind, note: noteOf(happening, side), href, at: happening.at }),
  )
}

export const proposalDrafts = async (
  tx: Tx,
  kind: NoticeKind,
  happening: { proposalId: string; jobId: string; at: Date },
): Promise<NoticeDraft[]> => {
  const news = await proposalNews(tx, happening.proposalId)
  if (!news) return []
  const { at, jobId } = happening
  if (kind === 'proposal.declined')
    return [pairDraft(news, 'freelancer', { kind, note: '', href: `/jobs/${jobId}`, at })]
  return [pairDraft(news, 'client', { kind, note: '', href: `/jobs/${jobId}/proposals`, at })]
}

/** Everyone whose proposal stands hears that the job changed or ended. */
export const jobDrafts = async (
  tx: Tx,
  kind: NoticeKind,
  happening: { jobId: string; at: Date },
): Promise<NoticeDraft[]> => {
  const news = await jobNews(tx, happening.jobId)
  const params = { who: news?.clientName ?? '', title: news?.title ?? '' }
  const href = `/jobs/${happening.jobId}`
  return (news?.proposers ?? []).map((memberId) => ({ memberId, kind, params, href, at: happening.at }))
}

export const questionDrafts = async (
  tx: Tx,
  kind: NoticeKind,
  happening: { jobId: string; questionId: string; clientId?: string; askerId?: string; at: Date },
): Promise<NoticeDraft[]> => {
  const news = await jobNews(tx, happening.jobId)
  const memberId = happening.askerId ?? happening.clientId
  if (!news || !memberId) return []
  const who = (await askerOf(tx, happening.questionId)) ?? ''
  const href = `/jobs/${happening.jobId}#question-${happening.questionId}`
  return [{ memberId, kind, params: { who, title: news.title }, href, at: happening.at }]
}

export const invitationDrafts = async (
  tx: Tx,
  kind: NoticeKind,
  happening: { jobId: string; freelancerId: string; at: Date },
): Promise<NoticeDraft[]> => {
  const news = await jobNews(tx, happening.jobId)
  if (!news) return []
  const params = { who: news.clientName, title: news.title }
  const href = `/jobs/${happening.jobId}`
  return [{ memberId: happening.freelancerId, kind, params, href, at: happening.at }]
}

export const reviewDrafts = async (
  tx: Tx,
  kind: NoticeKind,
  happening: { orderId: string; aboutId: string; at: Date },
): Promise<NoticeDraft[]> => {
  const news = await orderNews(tx, happening.orderId)
  if (!news) return []
  const href = `/orders/${happening.orderId}`
  return [{ memberId: happening.aboutId, kind, params: { title: news.title }, href, at: happening.at }]
}

/** A tier went up or down: the words differ, the page is the same. */
export const tierDrafts = async (
  _tx: Tx,
  _kind: NoticeKind,
  happening: { memberId: string; fromTier: string; toTier: string; at: Date },
): Promise<NoticeDraft[]> => {
  const place = (tier: string): number => tiers.indexOf(tier as Tier)
  const kind = place(happening.toTier) > place(happening.fromTier) ? 'tier.raised' : 'tier.lowered'
  const params = { note: happening.toTier }
  return [{ memberId: happening.memberId, kind, params, href: '/rank', at: happening.at }]
}

/** A client's standing rose or fell (§2.8). */
export const clientTierDrafts = async (
  _tx: Tx,
  _kind: NoticeKind,
  happening: { memberId: string; fromTier: ClientTier; toTier: ClientTier; at: Date },
): Promise<NoticeDraft[]> => {
  const { memberId, fromTier, toTier, at } = happening
  const isRise = clientTiers.indexOf(toTier) > clientTiers.indexOf(fromTier)
  const kind = isRise ? 'client-tier.raised' : 'client-tier.lowered'
  return [{ memberId, kind, params: { note: toTier }, href: '/standing', at }]
}

/** What falls, when, and for want of what; the page says what to do. */
export const warningDrafts = async (
  _tx: Tx,
  kind: NoticeKind,
  happening: { memberId: string; toTier: string; fallsAt: Date; unmet: readonly string[]; at: Date },
): Promise<NoticeDraft[]> => {
  const note = [happening.toTier, dateOf(happening.fallsAt), ...happening.unmet].join('/')
  return [{ memberId: happening.memberId, kind, params: { note }, href: '/rank', at: happening.at }]
}

/** The rules of the ranks will change, or will not after all: `note` is the day. */
export const policyDrafts = async (
  _tx: Tx,
  kind: NoticeKind,
  happening: { memberId: string; effectiveFrom: string; at: Date },
): Promise<NoticeDraft[]> => {
  const { memberId, effectiveFrom, at } = happening
  return [{ memberId, kind, params: { note: effectiveFrom }, href: '/rank', at }]
}

export const verificationDrafts = async (
  _tx: Tx,
  _kind: NoticeKind,
  happening: {
    memberId: string
    kind: string
    outcome: 'submitted' | 'approved' | 'rejected' | 'confirmed'
    at: Date
  },
): Promise<NoticeDraft[]> => [
  {
    memberId: happening.memberId,
    kind: `verification.${happening.outcome}`,
    params: { note: happening.kind },
    href: '/verify',
    at: happening.at,
  },
]

export const chargeDrafts = async (
  tx: Tx,
  kind: NoticeKind,
  happening: { chargeId: string; at: Date },
): Promise<NoticeDraft[]> => {
  const news = await chargeNews(tx, happening.chargeId)
  if (!news) return []
  const href = `/orders/${news.orderId}`
  return [{ memberId: news.payerId, kind, params: { title: news.title }, href, at: happening.at }]
}
