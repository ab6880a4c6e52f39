import { uiTexts } from './texts'
import { useView } from './view'

/** First, last and the neighbours of the page; 0 stands for a gap. */
export const pagesShown = (page: number, pages: number): number[] => {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages)
  const sorted = [...new Set(near)].sort((a, b) => a - b)
  return sorted.flatMap((n, index) => {
    const before = sorted[index - 1]
    if (before === undefined || n - before === 1) return [n]
    return n - before === 2 ? [n - 1, n] : [0, n]
  })
}

/**
 * For a list that grows at its head: a page is named by the line it comes after, so that new lines move nothing from page to page.
 */
export const OlderPager = ({ newest, older }: { newest: string | null; older: string | null }) => {
  const texts = uiTexts[useView().lang].pager
  if (!newest && !older) return null
  return (
    <nav class="pager" aria-label={texts.label}>
      {newest ? <a href={newest}>{texts.newest}</a> : null}
      {older ? (
        <a href={older} rel="next">
          {texts.older}
        </a>
      ) : null}
    </nav>
  )
}

/** Links to the other pages of a list. Draws nothing for a single page. */
export const Pager = ({
  page,
  pages,
  href,
}: {
  page: number
  pages: number
  href: (page: number) => string
}) => {
  const texts = uiTexts[useView().lang].pager
  if (pages <= 1) return null
  return (
    <nav class="pager num" aria-label={texts.label}>
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev">
          {texts.previous}
        </a>
      ) : null}
      {pagesShown(page, pages).map((n) =>
        n === 0 ? (
          <span aria-hidden="true">…</span>
        ) : (
          <a href={href(n)} aria-label={texts.page(n)} aria-current={n === page ? 'page' : undefined}>
            {n}
          </a>
        ),
      )}
      {page < pages ? (
        <a href={href(page + 1)} rel="next">
          {texts.next}
        </a>
      ) : null}
    </nav>
  )
}
