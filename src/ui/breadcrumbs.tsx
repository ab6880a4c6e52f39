import { uiTexts } from './texts'
import { useView } from './view'

/** The way from the top to this page; the last entry has no link. */
export const Breadcrumbs = ({
  items,
}: {
  items: readonly { label: string; href?: string | undefined }[]
}) => (
  <nav class="crumbs" aria-label={uiTexts[useView().lang].facts.breadcrumbs}>
    <ol>
      {items.map((item) => (
        <li>
          {item.href ? <a href={item.href}>{item.label}</a> : <span aria-current="page">{item.label}</span>}
        </li>
      ))}
    </ol>
  </nav>
)
