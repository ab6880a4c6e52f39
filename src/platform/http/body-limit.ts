import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { defineTexts } from '../i18n'
import type { Show } from './routing'
import type { Ctx, Env } from './types'

const texts = defineTexts(
  { large: '一度に送れる大きさ（105MB）を超えています。' },
  { large: 'This is more than can be sent at once (105 MB).' },
)

interface Limit {
  readonly bytes: number
  readonly refuse: Show
}

const usual: Limit = {
  bytes: 105 * 1024 * 1024,
  refuse: (c) => c.text(texts[c.var.lang].large, 413),
}

const limits = new Map<string, Limit>()

/** A door that takes less than others, and says so in its own way. The path is without parameters. */
export const limitBody = (path: string, limit: Limit): void => {
  limits.set(path, limit)
}

/** Before any door reads: what is larger is not read to its end, whether its length is told or not. */
export const bodyLimits: MiddlewareHandler<Env> = (c, next) => {
  const { bytes, refuse } = limits.get(c.req.path) ?? usual
  return bodyLimit({ maxSize: bytes, onError: (inner) => refuse(inner as Ctx) })(c, next)
}
