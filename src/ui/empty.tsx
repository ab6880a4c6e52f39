import type { Child } from 'hono/jsx'

interface EmptyProps {
  title: string
  text: Child
  action?: Child
  /** There is nothing else on the page: the title is the page's own. */
  alone?: boolean
}

/** An empty list: says why it is empty and teaches the next step (§7.2). */
export const Empty = ({ title, text, action, alone = false }: EmptyProps) => (
  <div class="empty">
    <svg class="empty-mark" width="56" height="56" viewBox="0 0 56 56" aria-hidden="true">
      <circle cx="28" cy="28" r="26" />
      <path d="M19 28h18" />
    </svg>
    {alone ? <h1 class="empty-title">{title}</h1> : <p class="empty-title">{title}</p>}
    <p class="soft">{text}</p>
    {action ? <div class="empty-action">{action}</div> : null}
  </div>
)
