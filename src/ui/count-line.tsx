import type { Child } from 'hono/jsx'
import { formatCount } from './format'
import { uiTexts } from './texts'
import { useView } from './view'

/** How many were found, and how they are sorted. `text` replaces 件 where another word counts (1,000件以上). */
export const CountLine = ({
  count,
  text,
  children,
}: {
  count: number
  text?: string | undefined
  children?: Child
}) => (
  <div class="count-line">
    <p class="num" role="status">
      {text ?? uiTexts[useView().lang].facts.hits(formatCount(count))}
    </p>
    {children}
  </div>
)
