import { AccountMenu } from './account-menu'
import { BrandSeal } from './brand-seal'
import { ButtonLink } from './button'
import { FindForm } from './find-form'
import { CountDot, NavLink } from './nav-link'
import { uiTexts } from './texts'
import { type Frame, useView } from './view'

const places = ['jobs', 'freelancers', 'packages'] as const

/** The lists that anybody may see. */
const PublicLinks = () => {
  const { lang, path } = useView()
  const texts = uiTexts[lang].nav
  return (
    <>
      {places.map((place) => (
        <a
          href={`/${place}`}
          aria-current={new RegExp(`^/${place}(?=[/?]|$)`).test(path) ? 'page' : undefined}
        >
          {texts[place]}
        </a>
      ))}
    </>
  )
}

const Waiting = ({
  href,
  label,
  count,
  icon,
}: {
  href: string
  label: string
  count: number
  icon: string
}) => {
  const isHere = useView().path.split('?')[0] === href
  return (
    <a class="waiting" href={href} aria-current={isHere ? 'page' : undefined} data-count="">
      <svg class="narrow-only" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <path d={icon} />
      </svg>
      <span class="waiting-word">{label}</span>
      <CountDot count={count} />
    </a>
  )
}

const todoIcon = 'M4 6.5l1.8 1.8L9 5M4 14.5l1.8 1.8L9 13M12 7h6.5M12 15h6.5'
const noticesIcon = 'M11 2.8a6 6 0 0 0-6 6v4L3.4 16h15.2L17 12.8v-4a6 6 0 0 0-6-6zM9 18.6a2.2 2.2 0 0 0 4 0'

const Guest = () => {
  const { lang, path } = useView()
  const texts = uiTexts[lang].nav
  const back = path === '/' || path.startsWith('/sign-') ? '' : `?to=${encodeURIComponent(path)}`
  return (
    <>
      <a class="wide-only" href={`/sign-in${back}`}>
        {texts.signIn}
      </a>
      <ButtonLink href={`/sign-up${back}`}>{texts.signUp}</ButtonLink>
      <details class="menu narrow-only" name="menu">
        <summary aria-label={texts.menu}>
          <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
            <path d="M3 6h16M3 11h16M3 16h16" />
          </svg>
        </summary>
        <div class="menu-sheet">
          <div class="menu-first">
            <FindForm />
            <PublicLinks />
            <hr />
          </div>
          <a href={`/sign-in${back}`}>{texts.signIn}</a>
        </div>
      </details>
    </>
  )
}

const Member = ({ frame }: { frame: Frame }) => {
  const texts = uiTexts[useView().lang].nav
  return (
    <>
      <Waiting href="/todo" label={texts.todo} count={frame.todoCount} icon={todoIcon} />
      <Waiting href="/notices" label={texts.notices} count={frame.noticeCount} icon={noticesIcon} />
      <AccountMenu frame={frame} />
    </>
  )
}

/** The pages of the person's role, in a line of its own; narrow screens have them in the menu. */
const SectionBar = ({ frame }: { frame: Frame }) => (
  <nav class="section-bar wide-only" aria-label={uiTexts[useView().lang].nav.section}>
    <div class="wrap">
      {frame.bar.map((link) => (
        <NavLink link={link} />
      ))}
    </div>
  </nav>
)

/** The top of every page: where one is, what waits, and the way to search. */
export const Header = () => {
  const { lang, frame } = useView()
  const texts = uiTexts[lang]
  const home = frame ? (frame.role === 'operator' ? '/console' : '/home') : '/'
  return (
    <header class="site-header">
      <div class="wrap">
        <a class="brand" href={home}>
          <BrandSeal />
          {texts.site.name}
        </a>
        {frame ? null : (
          <nav class="main-nav wide-only" aria-label={texts.nav.main}>
            <PublicLinks />
          </nav>
        )}
        <div class="header-find wide-only">
          <FindForm />
        </div>
        <div class="me">{frame ? <Member frame={frame} /> : <Guest />}</div>
      </div>
      {frame ? <SectionBar frame={frame} /> : null}
    </header>
  )
}
