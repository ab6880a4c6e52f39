import { streamSSE } from 'hono/streaming'
import { frameOf } from '../../platform/http/page'
import { get, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { texts } from './texts'

/** A stream ends after ten minutes and the browser comes again: a session that is over does not listen on. */
const streamMs = 10 * 60_000
/** Middlemen close what is silent; a word now and then keeps it open. */
const pulseMs = 20_000

const stream = (c: Ctx): Response => {
  const { memberId } = viewerOf(c)
  const { live } = c.var.deps
  c.header('Cache-Control', 'no-store')
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (out) => {
    let over = (): void => {}
    await new Promise<void>((resolve) => {
      const tell = (event: string, data: string): void => {
        out.writeSSE({ event, data }).catch(resolve)
      }
      const leave = live.subscribe(memberId, { hear: (topic) => tell('news', topic), end: resolve })
      const pulse = setInterval(() => tell('pulse', ''), pulseMs)
      const end = setTimeout(resolve, streamMs)
      out.onAbort(resolve)
      tell('pulse', '')
      over = () => {
        leave()
        clearInterval(pulse)
        clearTimeout(end)
      }
    })
    over()
  })
}

/** News for open pages, and the figures of the header as they are now. */
export const liveRoutes = (app: Routes): void => {
  get(app, '/live', { who: 'member', show: stream })
  get(app, '/live/counts', {
    who: 'member',
    show: (c) => {
      const { todoCount = 0, noticeCount = 0, bar = [], menu = [] } = frameOf(c) ?? {}
      const words = texts[c.var.lang].notices.count
      const counts = [
        { href: '/todo', count: todoCount },
        { href: '/notices', count: noticeCount },
        ...bar,
        ...menu,
      ].flatMap(({ href, count }) => (count === null ? [] : [[href, { count, text: words(count) }]]))
      c.header('Cache-Control', 'no-store')
      return c.json(Object.fromEntries(counts))
    },
  })
}
