import type { Child } from 'hono/jsx'

/** A figure with its name, in a list of figures (`dl.console-figures`). */
export const Figure = ({
  term,
  value,
  note,
  href,
}: {
  term: string
  value: Child
  note?: Child
  href?: string
}) => (
  <div>
    <dt>{href ? <a href={href}>{term}</a> : term}</dt>
    <dd>
      {value}
      {note ? <small>{note}</small> : null}
    </dd>
  </div>
)
