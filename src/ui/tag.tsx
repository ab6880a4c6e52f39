import type { Child } from 'hono/jsx'

export type TagKind = 'plain' | 'mode' | 'due' | 'done' | 'stop'

/** A short fact in a thin frame. */
export const Tag = ({ kind = 'plain', children }: { kind?: TagKind | undefined; children?: Child }) => (
  <span class={kind === 'plain' ? 'tag' : `tag tag-${kind}`}>{children}</span>
)

/** Tags in a line. */
export const Tags = ({ children }: { children?: Child }) => <div class="tags">{children}</div>
