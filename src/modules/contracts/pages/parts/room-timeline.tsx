import { raw } from 'hono/html'
import type { Lang } from '../../../../platform/i18n'
import { renderMarkdown } from '../../../../platform/markdown'
import { FileRow, Timeline, TimelineEvent, useView } from '../../../../ui'
import { AiDeclared } from '../../../jobs'
import { type FileHref, LiveThread, lastSeenId, MessageItem, type ThreadMessage } from '../../../messages'
import { changedBy } from '../../offer-history'
import type { RoomDelivery, RoomEvent } from '../../queries-room'
import type { RequestTerms } from '../../request-terms'
import { texts } from '../../texts'
import { TermsDiff } from './terms-diff'

const keyVerbs = new Set(['agree', 'fund', 'deliver', 'accept', 'complete-disputed'])
const stopVerbs = new Set([
  'decline',
  'withdraw',
  'lapse',
  'cancel',
  'expire',
  'cancel-funded',
  'end-disputed',
])
const dueVerbs = new Set(['remind', 'revise', 'request-change', 'counter', 'dispute'])

const kindOf = (verb: string): 'plain' | 'key' | 'due' | 'stop' => {
  if (keyVerbs.has(verb)) return 'key'
  if (stopVerbs.has(verb)) return 'stop'
  return dueVerbs.has(verb) ? 'due' : 'plain'
}

interface EventDetail {
  reason?: string
  note?: string
  round?: number
  /** Of a request and its answer. */
  kind?: RequestTerms['kind']
  answer?: 'accept' | 'decline' | 'withdraw'
}
const detailOf = (event: RoomEvent): EventDetail => (event.detail ?? {}) as EventDetail

/** What the two sides are called in this order. */
export type PartyNames = Record<'client' | 'freelancer', string>

/** An event in words; of a request and its answer, who did what. */
const whatHappened = (event: RoomEvent, names: PartyNames, lang: Lang): string => {
  const t = texts[lang]
  const { kind, answer } = detailOf(event)
  const by = event.byRole === 'client' || event.byRole === 'freelancer' ? names[event.byRole] : null
  if (by !== null && kind && event.verb === 'request-change') return t.asked[kind](by)
  if (by !== null && kind && answer && event.verb === 'answer') return t.answered[answer](by, t.request[kind])
  return t.verb[event.verb as keyof typeof t.verb]
}

const DeliveryBody = ({ delivery, fileHref }: { delivery: RoomDelivery; fileHref: FileHref }) => {
  const t = texts[useView().lang].room
  return (
    <div class="room-delivery" id={`delivery-${delivery.round}`}>
      {delivery.message ? <div class="markdown">{raw(renderMarkdown(delivery.message))}</div> : null}
      <AiDeclared of={delivery} />
      {delivery.links.map((link) => (
        <p>
          <a href={link} rel="nofollow ugc noopener">
            {link}
          </a>
        </p>
      ))}
      {delivery.files.map((file) => (
        <FileRow name={file.name} size={file.size} href={fileHref(file.id, file.name)} />
      ))}
      {delivery.withdrawnAt ? <p class="small soft">{t.withdrawn}</p> : null}
    </div>
  )
}

const EventItem = ({
  event,
  names,
  deliveries,
  fileHref,
}: {
  event: RoomEvent
  names: PartyNames
  deliveries: RoomDelivery[]
  fileHref: FileHref
}) => {
  const { lang } = useView()
  const t = texts[lang]
  const { reason, note, round } = detailOf(event)
  const delivery = deliveries.find((one) => one.round === round)
  const revision = event.verb === 'revise' ? delivery?.revisionNote : undefined
  const words = revision ?? reason ?? note
  const changed = changedBy(event)
  const said = words ? <blockquote class="room-words">{words}</blockquote> : undefined
  const below =
    event.verb === 'deliver' && delivery ? (
      <DeliveryBody delivery={delivery} fileHref={fileHref} />
    ) : changed ? (
      <>
        {said}
        <TermsDiff now={[changed.before]} after={changed.now} heads={[t.counter.before, t.counter.now]} />
      </>
    ) : (
      said
    )
  return (
    <TimelineEvent at={event.at} kind={kindOf(event.verb)} below={below}>
      {whatHappened(event, names, lang)}
      {event.verb === 'deliver' && round ? ` · ${t.room.round(round)}` : ''}
      {event.byRole === 'clock' && !event.verb.endsWith('disputed') ? t.byClock : ''}
    </TimelineEvent>
  )
}

/** Everything that happened and was said, on one line of time. */
export const RoomTimeline = (room: {
  threadId: string
  events: RoomEvent[]
  names: PartyNames
  deliveries: RoomDelivery[]
  messages: ThreadMessage[]
  fileHref: FileHref
}) => {
  const { events, names, deliveries, messages, fileHref } = room
  const seen = lastSeenId(messages)
  const items = [
    ...events.map((event) => ({
      at: event.at,
      body: <EventItem event={event} names={names} deliveries={deliveries} fileHref={fileHref} />,
    })),
    ...messages.map((message) => ({
      at: message.at,
      body: <MessageItem message={message} fileHref={fileHref} seen={message.id === seen} />,
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  return (
    <LiveThread threadId={room.threadId}>
      <Timeline>{items.map((item) => item.body)}</Timeline>
    </LiveThread>
  )
}
