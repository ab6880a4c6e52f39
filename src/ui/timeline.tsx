import type { Child } from 'hono/jsx'
import { Avatar } from './avatar'
import { MoreMenu } from './more-menu'
import { nameOf } from './name'
import { RankSeal, type Tier } from './rank-seal'
import { uiTexts } from './texts'
import { useView } from './view'
import { When } from './when'

/** What happened between people, oldest first: events and messages on one line of time. */
export const Timeline = ({ children, label }: { children?: Child; label?: string | undefined }) => (
  <ol class="timeline" aria-label={label}>
    {children}
  </ol>
)

/** A fact of the order's life; `key` for the turning points. Files and notes may follow as `below`. */
export const TimelineEvent = ({
  at,
  kind = 'plain',
  below,
  children,
}: {
  at: Date
  kind?: 'plain' | 'key' | 'due' | 'stop' | undefined
  below?: Child
  children?: Child
}) => (
  <li class={`event event-${kind}`}>
    <i />
    <div>
      <p>
        <When at={at} /> <span>{children}</span>
      </p>
      {below}
    </div>
  </li>
)

export interface TimelineMessageProps {
  name: string
  at: Date
  picture?: string | null | undefined
  tier?: Tier | undefined
  /** For links to one message. */
  id?: string | undefined
  /** The message itself: line breaks are kept. */
  text: string
  /** Files and notices under the text. */
  below?: Child
  /** Links to what a reader may do about it, folded away. */
  menu?: Child
}

/** What somebody wrote. */
export const TimelineMessage = ({ name, at, picture, tier, id, text, below, menu }: TimelineMessageProps) => {
  const { lang } = useView()
  return (
    <li class="message" id={id}>
      <Avatar name={name} src={picture} />
      <div>
        <div class="message-head">
          <b>{nameOf(name, lang)}</b>
          {tier ? <RankSeal tier={tier} size={18} /> : null}
          <When at={at} form="short" />
          {menu ? <MoreMenu label={uiTexts[lang].messageMenu(nameOf(name, lang))}>{menu}</MoreMenu> : null}
        </div>
        {text ? <p class="message-text">{text}</p> : null}
        {below}
      </div>
    </li>
  )
}
