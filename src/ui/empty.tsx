import type { Child } from 'hono/jsx'

/** An empty list: says why it is empty and teaches the next step (§7.2). */
export const Empty = ({ title, text, action }: { title: string; text: Child; action?: Child }) => (
  <div class="empty">
    <svg class="empty-mark" width="56" height="56" viewBox="0 0 56 56" aria-hidden="true">
      <circle cx="28" cy="28" r="26" />
      <path d="M19 28h18" />
    </svg>
    <p class="empty-title">{title}</p>
    <p class="soft">{text}</p>
    {action ? <div class="empty-action">{action}</div> : null}
  </div>
)
