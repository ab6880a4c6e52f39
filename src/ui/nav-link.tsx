import { uiTexts } from './texts'
import { type NavigationLink, useView } from './view'

/** How much waits behind a link; nothing for none. The island `header-counts` draws the same. */
export const CountDot = ({ count }: { count: number }) => {
  const texts = uiTexts[useView().lang].nav
  return count > 0 ? (
    <span class="dot num">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span class="hidden">{texts.unread(count)}</span>
    </span>
  ) : null
}

/** A link of the navigation, with what waits there. */
export const NavLink = ({ link }: { link: NavigationLink }) => (
  <a href={link.href} aria-current={link.current} data-count={link.count === null ? undefined : ''}>
    {link.label}
    {link.count === null ? null : <CountDot count={link.count} />}
  </a>
)
