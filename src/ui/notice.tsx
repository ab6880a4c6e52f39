import type { Child } from 'hono/jsx'

export type NoticeKind = 'info' | 'due' | 'done' | 'stop'

/** Something to know before going on, in place. `actions` are drawn as a line of buttons. */
export const Notice = ({
  kind,
  title,
  actions,
  children,
}: {
  kind: NoticeKind
  title?: Child
  actions?: Child
  children?: Child
}) => (
  <div class={`notice notice-${kind}`}>
    {title ? <p class="notice-title">{title}</p> : null}
    {children}
    {actions ? <div class="notice-actions">{actions}</div> : null}
  </div>
)
