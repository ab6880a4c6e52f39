import { raw } from 'hono/html'
import { renderMarkdown } from '../../../../platform/markdown'
import { FileRow, ReportLink, Tag, Timeline, TimelineEvent, TimelineMessage, useView } from '../../../../ui'
import { hiddenTexts } from '../../../members'
import type { ThreadMessage } from '../../queries'
import { texts } from '../../texts'
import { DealBanner, DealMark, DeclineLink } from './deal-banner'

/** Makes the address of a file: `(id, name) => fileUrl(c, id, name)`. */
export type FileHref = (id: string, name: string) => string

/** What somebody wrote, as safe HTML. */
export const MessageBody = ({ body }: { body: string }) => (
  <div class="markdown">{raw(renderMarkdown(body))}</div>
)

const Below = ({
  message,
  fileHref,
  seen,
}: {
  message: ThreadMessage
  fileHref: FileHref
  seen: boolean
}) => {
  const t = texts[useView().lang].thread
  return (
    <>
      {message.body ? <MessageBody body={message.body} /> : null}
      {message.isHidden ? <HiddenNote isMine={message.isMine} /> : null}
      {message.files.map((file) => (
        <FileRow name={file.name} size={file.bytes} href={fileHref(file.id, file.name)} />
      ))}
      <p class="message-marks small soft" data-mine={message.isMine ? '' : undefined}>
        {message.automatic ? <Tag>{t.automatic}</Tag> : null}
        {message.noReplyNeeded ? <Tag>{t.noReply}</Tag> : null}
        {seen ? <span class="message-seen">{t.seen}</span> : null}
        <DealMark message={message} />
      </p>
      <DealBanner message={message} />
    </>
  )
}

/** That operators have taken a message out of sight: instead of its words, or for its writer below them. */
const HiddenNote = ({ isMine }: { isMine: boolean }) => {
  const t = hiddenTexts[useView().lang]
  return isMine ? (
    <p class="small soft">
      {t.author} <a href="/my/sanctions">{t.why}</a>
    </p>
  ) : (
    <p class="soft">{t.others}</p>
  )
}

/** What the reader of somebody else's message may do about it. */
const Deeds = ({ message }: { message: ThreadMessage }) => (
  <>
    <DeclineLink message={message} />
    <ReportLink kind="message" id={message.id} />
  </>
)

/** One message on a line of time; for pages that mix messages with events. `seen` marks it 既読. */
export const MessageItem = ({
  message,
  fileHref,
  seen = false,
}: {
  message: ThreadMessage
  fileHref: FileHref
  seen?: boolean | undefined
}) => {
  const below = <Below message={message} fileHref={fileHref} seen={seen} />
  if (message.senderId === null) {
    return (
      <TimelineEvent at={message.at} below={below}>
        {texts[useView().lang].thread.system}
      </TimelineEvent>
    )
  }
  return (
    <TimelineMessage
      id={`m-${message.id}`}
      name={message.name}
      at={message.at}
      tier={message.tier ?? undefined}
      picture={message.pictureId ? fileHref(message.pictureId, 'picture.webp') : null}
      text=""
      below={below}
      menu={message.isMine ? undefined : <Deeds message={message} />}
    />
  )
}

/** The id of the newest own message that the other side has seen: only it is marked, the rest follows. */
export const lastSeenId = (messages: readonly ThreadMessage[]): string | undefined =>
  messages.findLast((message) => message.isMine && message.isSeen)?.id

export const MessageItems = ({
  messages,
  fileHref,
}: {
  messages: readonly ThreadMessage[]
  fileHref: FileHref
}) => {
  const seen = lastSeenId(messages)
  return (
    <>
      {messages.map((message) => (
        <MessageItem message={message} fileHref={fileHref} seen={message.id === seen} />
      ))}
    </>
  )
}

/** New messages of the thread are added to the last timeline within, without a reload, where scripts run. */
export const LiveThread = ({ threadId, children }: { threadId: string; children?: unknown }) => {
  const t = texts[useView().lang].thread
  return (
    <live-thread data-thread={threadId} data-arrived={t.arrived} data-seen={t.seen}>
      {children}
      <p class="hidden" role="status" />
    </live-thread>
  )
}

/** A whole conversation, oldest first; live when `threadId` is given. */
export const MessageTimeline = ({
  messages,
  fileHref,
  threadId,
}: {
  messages: readonly ThreadMessage[]
  fileHref: FileHref
  threadId?: string | undefined
}) => {
  const line = (
    <Timeline label={texts[useView().lang].thread.timeline}>
      <MessageItems messages={messages} fileHref={fileHref} />
    </Timeline>
  )
  return threadId ? <LiveThread threadId={threadId}>{line}</LiveThread> : line
}
