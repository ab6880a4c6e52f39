import { Avatar, ButtonLink, Layout, nameOf, PageHead, PostButton, RankSeal, useView } from '../../../ui'
import { messagesShown, type ThreadHead, type ThreadMessage } from '../queries'
import { texts } from '../texts'
import { Composer } from './parts/composer'
import { type FileHref, MessageTimeline } from './parts/timeline'

export interface ThreadPageProps {
  thread: ThreadHead
  messages: ThreadMessage[]
  formId: string
  filled?: string | undefined
  /** Older messages than the newest are shown. */
  isPast: boolean
  fileHref: FileHref
}

const contextHref = ({ contextKind, contextId }: ThreadHead): string | null =>
  contextKind === 'direct' ? null : `/${contextKind}s/${contextId}`

/** After a consultation about a package the freelancer makes an offer of its own (§3.6). */
const customOfferHref = ({ contextKind, contextId, mySide, clientId }: ThreadHead): string | null =>
  contextKind === 'package' && mySide === 'freelancer' ? `/packages/${contextId}/offer/${clientId}` : null

const Head = ({ thread, fileHref }: { thread: ThreadHead; fileHref: FileHref }) => {
  const { lang } = useView()
  const t = texts[lang].thread
  const href = contextHref(thread)
  const offerHref = customOfferHref(thread)
  const picture = thread.otherPictureId ? fileHref(thread.otherPictureId, 'picture.webp') : null
  return (
    <PageHead
      above={<a href="/messages">{texts[lang].title}</a>}
      title={
        <span class="thread-name">
          <Avatar name={thread.otherName} src={picture} size={44} />
          <span>{nameOf(thread.otherName, lang)}</span>
          {thread.otherTier ? <RankSeal tier={thread.otherTier} size={34} /> : null}
        </span>
      }
      lead={thread.title || t.direct}
      aside={
        href ? (
          <>
            {offerHref ? (
              <ButtonLink href={offerHref} kind="main">
                {t.customOffer}
              </ButtonLink>
            ) : null}{' '}
            <ButtonLink href={href}>{t.openContext[thread.contextKind]}</ButtonLink>
          </>
        ) : undefined
      }
    />
  )
}

const BlockMenu = ({ thread }: { thread: ThreadHead }) => {
  const t = texts[useView().lang].thread
  return (
    <details class="thread-menu">
      <summary>{t.menu}</summary>
      <p class="small soft">{t.blockLead}</p>
      <PostButton action={`/messages/${thread.id}/block`}>{t.block}</PostButton>
    </details>
  )
}

/** One conversation: what was said, and where to say more. */
export const ThreadPage = ({ thread, messages, formId, filled, isPast, fileHref }: ThreadPageProps) => {
  const { lang } = useView()
  const t = texts[lang].thread
  const first = messages[0]
  return (
    <Layout title={t.with(nameOf(thread.otherName, lang))} narrow>
      <Head thread={thread} fileHref={fileHref} />
      {first && messages.length >= messagesShown ? (
        <p>
          <a href={`/messages/${thread.id}?before=${first.id}`}>{t.older}</a>
        </p>
      ) : null}
      {messages.length === 0 ? <p class="soft">{t.empty}</p> : null}
      <MessageTimeline messages={messages} fileHref={fileHref} threadId={isPast ? undefined : thread.id} />
      {isPast ? (
        <p>
          <a href={`/messages/${thread.id}#composer`}>{t.newest}</a>
        </p>
      ) : (
        <Composer thread={thread} formId={formId} filled={filled} />
      )}
      {thread.iBlocked ? null : <BlockMenu thread={thread} />}
    </Layout>
  )
}
