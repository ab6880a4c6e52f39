import type { Child } from 'hono/jsx'

export interface CardProps {
  title?: Child
  /** `wash`: tinted, for advice; `tight`: for boxes beside the page. */
  kind?: 'plain' | 'wash' | 'tight' | undefined
  id?: string | undefined
  children?: Child
}

/** A sheet of paper on the page. Use sparingly: lines before boxes (§7.1). */
export const Card = ({ title, kind = 'plain', id, children }: CardProps) => (
  <section class={kind === 'plain' ? 'card' : `card card-${kind}`} id={id}>
    {title ? <h2>{title}</h2> : null}
    {children}
  </section>
)
