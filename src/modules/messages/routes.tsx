import { z } from 'zod'
import { anyFiles } from '../../platform/http/body-limit'
import { fileUrl } from '../../platform/http/file-url'
import { onView } from '../../platform/http/on-view'
import { page } from '../../platform/http/page'
import { get, noFields, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { filesMax, keepUploads } from '../../platform/http/uploads'
import { newId } from '../../platform/ids'
import { checkedWriting } from './check-writing'
import { block } from './commands/block'
import { readThread } from './commands/read-thread'
import { send } from './commands/send'
import { unblock } from './commands/unblock'
import { MessageItems } from './pages/parts/timeline'
import { SearchPage } from './pages/search-page'
import { ThreadListPage, threadListHref } from './pages/thread-list-page'
import { ThreadPage } from './pages/thread-page'
import { type ThreadHead, threadHead, threadMessages, threadPart } from './queries'
import { messageHits, type ThreadPlace, threadList } from './queries-list'
import { refuse } from './refusals'
import { declineRoutes } from './routes-decline'
import { disclosureRoutes } from './routes-disclosure'
import { heldRoutes } from './routes-held'
import { startRoutes } from './routes-start'
import { templateRoutes } from './routes-templates'
import { sentTo } from './sent-to'
import { templateBody } from './templates'
import { texts } from './texts'
import { writingFields } from './writing-fields'

const fileHrefOf = (c: Ctx) => (id: string, name: string) => fileUrl(c, id, name)

/** A place in the list of conversations as an address has it: milliseconds since 1970 and the id of a thread. */
const placeIn = (text: string | undefined): ThreadPlace | null => {
  const [, time, id] = /^(\d{13})-(\w{16})$/.exec(text ?? '') ?? []
  return time && id ? { lastAt: new Date(Number(time)), id } : null
}

const showList = async (c: Ctx) => {
  const { db } = c.var.deps
  const words = (c.req.query('q') ?? '').trim().slice(0, 100)
  const fileHref = fileHrefOf(c)
  if (words)
    return page(
      c,
      <SearchPage hits={await messageHits(db, viewerOf(c), words)} words={words} fileHref={fileHref} />,
    )
  const asked = c.req.query('filter')
  const filter = asked === 'unread' || asked === 'waiting' ? asked : 'all'
  const before = placeIn(c.req.query('before'))
  const threads = await threadList(db, viewerOf(c), { filter, before })
  if (before && threads.length === 0) return c.redirect(threadListHref(filter), 303)
  return page(c, <ThreadListPage threads={threads} filter={filter} isFirst={!before} fileHref={fileHref} />)
}

const markRead = async (c: Ctx, thread: ThreadHead): Promise<void> => {
  if (!thread.isUnread) return
  const { id: threadId, otherId } = thread
  const read = { threadId, memberId: viewerOf(c).memberId, otherId, at: c.var.at }
  await onView(c, (tx) => readThread(tx, read))
}

const idIn = (c: Ctx, name: string): string | undefined => c.req.query(name)?.slice(0, 16)

/** The newest messages, or the part of the past that a link asks for. */
const partOf = async (c: Ctx, threadId: string) => {
  const { db } = c.var.deps
  const before = idIn(c, 'before')
  if (before) return { isPast: true, messages: await threadPart(db, viewerOf(c), { threadId, before }) }
  const newest = await threadMessages(db, viewerOf(c), threadId)
  const upTo = idIn(c, 'at')
  if (!upTo || newest.some((message) => message.id === upTo)) return { isPast: false, messages: newest }
  return { isPast: true, messages: await threadPart(db, viewerOf(c), { threadId, upTo }) }
}

/** Only what came after a message that the open page has (0: it has none): for live arrival. */
const showNew = async (c: Ctx, thread: ThreadHead, after: string) => {
  const part = { threadId: thread.id, ...(after === '0' ? {} : { after }) }
  const messages = await threadPart(c.var.deps.db, viewerOf(c), part)
  await markRead(c, thread)
  return page(
    c,
    <>
      {thread.isAllSeen ? <template data-all-seen="" /> : null}
      <MessageItems messages={messages} fileHref={fileHrefOf(c)} />
    </>,
  )
}

const showThread = async (c: Ctx) => {
  const viewer = viewerOf(c)
  const thread = await threadHead(c.var.deps.db, viewer, c.req.param('threadId') ?? '')
  if (!thread) return c.notFound()
  const after = idIn(c, 'after')
  if (after) return showNew(c, thread, after)
  const part = await partOf(c, thread.id)
  await markRead(c, thread)
  const from = { side: thread.mySide, lang: c.var.lang, own: thread.templates }
  return show(c, thread, (found) => (
    <ThreadPage
      thread={found}
      {...part}
      formId={newId(c.var.at)}
      filled={templateBody(c.req.query('template'), from)}
      fileHref={fileHrefOf(c)}
    />
  ))
}

const isPathHere = (to: string | undefined): to is string => to !== undefined && /^\/(?![/\\])/.test(to)

const writeRoutes = (app: Routes): void => {
  post(app, '/messages/:threadId', {
    who: 'member',
    input: z.object({ ...writingFields, to: z.string().optional() }),
    limit: { files: anyFiles(filesMax) },
    before: async (act) => {
      const fileIds = await keepUploads(act)
      return checkedWriting(act, { threadId: act.param('threadId'), fileIds })
    },
    run: async (tx, { c, id, at, viewer, input, param }, checked) => {
      const threadId = param('threadId')
      const words = { body: input.body, noReplyNeeded: input.noReply }
      await send(tx, { id, threadId, senderId: viewer.memberId, ...words, checked, at })
      const page = isPathHere(input.to) ? input.to : `/messages/${threadId}`
      return sentTo(c.var.lang, { page, id, checked })
    },
    rerender: showThread,
  })
}

const blockRoutes = (app: Routes): void => {
  const otherOf = async (c: Ctx): Promise<string> => {
    const thread = await threadHead(c.var.deps.db, viewerOf(c), c.req.param('threadId') ?? '')
    if (!thread) throw refuse('thread-not-found')
    return thread.otherId
  }
  post(app, '/messages/:threadId/block', {
    who: 'member',
    input: noFields,
    before: ({ c }) => otherOf(c),
    run: async (tx, { c, at, viewer, param }, blockedId) => {
      await block(tx, { memberId: viewer.memberId, blockedId, at })
      return { to: `/messages/${param('threadId')}`, flash: texts[c.var.lang].thread.blocked }
    },
    rerender: showThread,
  })
  post(app, '/messages/:threadId/unblock', {
    who: 'member',
    input: noFields,
    before: ({ c }) => otherOf(c),
    run: async (tx, { c, viewer, param }, blockedId) => {
      await unblock(tx, { memberId: viewer.memberId, blockedId })
      return { to: `/messages/${param('threadId')}`, flash: texts[c.var.lang].thread.unblocked }
    },
    rerender: showThread,
  })
}

export const messageRoutes = (app: Routes): void => {
  get(app, '/messages', { who: 'member', show: showList })
  startRoutes(app)
  templateRoutes(app)
  heldRoutes(app)
  declineRoutes(app)
  disclosureRoutes(app, showThread)
  get(app, '/messages/:threadId', { who: 'member', show: showThread })
  writeRoutes(app)
  blockRoutes(app)
}
