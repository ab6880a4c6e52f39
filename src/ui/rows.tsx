import type { Child } from 'hono/jsx'

/** A list whose entries are parted by hairlines. Each child is one `Row`. */
export const Rows = ({ children, label }: { children?: Child; label?: string | undefined }) => (
  <ul class="rows" aria-label={label}>
    {children}
  </ul>
)

/** One entry: text, and at the right its figure or action. */
export const Row = ({ children, aside, mark }: { children?: Child; aside?: Child; mark?: Child }) => (
  <li class="row">
    {mark ? <div class="row-mark">{mark}</div> : null}
    <div class="row-main">{children}</div>
    {aside ? <div class="row-aside num">{aside}</div> : null}
  </li>
)
