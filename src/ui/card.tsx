import type { Child } from 'hono/jsx'

export interface CardProps {
  title?: Child
  /** `wash`: tinted, for advice; `tight`: for boxes beside the page. */
  kind?: 'plain' | 'wash' | 'tight' | undefined
  id?: string | undefined
  children?: Child
}

/** A sheet of paper on the page. Use sparingly: lines before boxes (§7.1). */
export const Card = ({ title, kind = 'plain', id, children }: CardProps) => {
  const look = kind === 'plain' ? 'card' : `card card-${kind}`
  // A section is named by its heading; without one it is none.
  if (!title) {
    return (
      <div class={look} id={id}>
        {children}
      </div>
    )
  }
  return (
    <section class={look} id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
