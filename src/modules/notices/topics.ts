// Pure: what notices are about, and which of them a person may switch off.
import { addDays, dateOf, later, startOf } from '../../platform/clock'

/** Topics whose notices and letters can be set. */
export const openTopics = [
  'messages',
  'proposals',
  'orders',
  'competitions',
  'tasks',
  'reviews',
  'ranks',
  'searches',
] as const
export type OpenTopic = (typeof openTopics)[number]

/** What the law or people's safety asks to be told: nobody can switch it off. */
export const lockedTopics = ['terms', 'money', 'safety'] as const
export type LockedTopic = (typeof lockedTopics)[number]
export type Topic = OpenTopic | LockedTopic

/** By the first part of a kind's name. */
const topicOfNoun: Readonly<Record<string, Topic>> = {
  message: 'messages',
  disclosure: 'messages',
  proposal: 'proposals',
  question: 'proposals',
  freelancer: 'proposals',
  job: 'proposals',
  order: 'orders',
  retainer: 'terms',
  'end-notice': 'terms',
  charge: 'money',
  payout: 'money',
  paper: 'money',
  competition: 'competitions',
  entry: 'competitions',
  task: 'tasks',
  work: 'tasks',
  works: 'tasks',
  review: 'reviews',
  tier: 'ranks',
  rank: 'ranks',
  policy: 'ranks',
  'client-tier': 'ranks',
  search: 'searches',
  sanction: 'safety',
  report: 'safety',
  appeal: 'safety',
  dispute: 'safety',
  verification: 'safety',
}

/** Kinds that are about something else than their noun. */
const topicOfKind: Readonly<Record<string, Topic>> = {
  'message.rejected': 'safety',
  'order.offered': 'terms',
  'order.countered': 'terms',
  'order.agreed': 'terms',
  'order.changed': 'terms',
  'order.split': 'terms',
  'order.merged': 'terms',
  'order.request-made': 'terms',
  'order.request-answered': 'terms',
  'order.reminded': 'terms',
  'order.delivered': 'terms',
  'order.cancelled': 'terms',
  'order.funded': 'money',
  'order.completed': 'money',
  'competition.refunded': 'money',
}

/** The topic of a kind; undefined for one that nobody has placed, which is told as ever. */
export const topicOf = (kind: string): Topic | undefined =>
  topicOfKind[kind] ?? topicOfNoun[kind.split('.')[0] ?? '']

export const isOpenTopic = (topic: Topic | undefined): topic is OpenTopic =>
  openTopics.some((open) => open === topic)

/** A letter of its own, a line of the letter of the morning, or none. */
export const mailWays = ['now', 'digest', 'off'] as const
export type MailWay = (typeof mailWays)[number]

export interface TopicSetting {
  site: boolean
  mail: MailWay
}

/** How it is for whoever has set nothing. */
export const defaultSetting = (topic: Topic): TopicSetting => ({
  site: true,
  mail: topic === 'searches' ? 'digest' : 'now',
})

const digestHour = 8

/** The last moment at which the letters of the morning leave (8:00 in Japan); what came later waits for the next. */
export const lastDigest = (at: Date): Date => {
  const today = later(startOf(dateOf(at)), { hours: digestHour })
  return today <= at ? today : later(startOf(addDays(dateOf(at), -1)), { hours: digestHour })
}
