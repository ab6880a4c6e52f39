import type { Child } from 'hono/jsx'
import { uiTexts } from './texts'
import { useView } from './view'

/**
 * Around a table that may be wider than the page: it scrolls by itself, by keys too, so it can be reached and has a name.
 * `label`: what the table shows, where no heading right above says so.
 */
export const TableFrame = ({ label, children }: { label?: string | undefined; children?: Child }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and a section is a landmark, which needs a name of its own
  <div
    class="table-frame"
    role="group"
    aria-label={label ?? uiTexts[useView().lang].facts.table}
    tabindex={0}
  >
    {children}
  </div>
)
