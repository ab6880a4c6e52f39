import type { Child } from 'hono/jsx'

/** What is seldom wanted stands behind one quiet button; a `details`, so that it opens without scripts. `label`: what it is about. */
export const MoreMenu = ({ label, children }: { label: string; children?: Child }) => (
  <details class="more-menu" name="more-menu">
    <summary aria-label={label}>
      <span aria-hidden="true">⋯</span>
    </summary>
    <div class="more-menu-sheet">{children}</div>
  </details>
)
