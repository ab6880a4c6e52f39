import type { Child } from 'hono/jsx'
import { Avatar } from './avatar'
import { Form } from './form'
import { uiTexts } from './texts'
import { type Frame, useView } from './view'

const MenuLink = ({ href, children }: { href: string; children: string }) => (
  <a href={href} aria-current={useView().path.split('?')[0] === href ? 'page' : undefined}>
    {children}
  </a>
)

const RoleSwitch = ({ role }: { role: 'freelancer' | 'client' }) => {
  const { lang } = useView()
  const texts = uiTexts[lang].nav
  return (
    <Form action="/role" plain>
      <input type="hidden" name="role" value={role === 'client' ? 'freelancer' : 'client'} />
      <button type="submit" class="menu-button">
        {role === 'client' ? texts.asFreelancer : texts.asClient}
      </button>
    </Form>
  )
}

const RoleLinks = ({ role }: { role: Frame['role'] }) => {
  const texts = uiTexts[useView().lang].nav
  if (role === 'operator') return <MenuLink href="/console">{texts.console}</MenuLink>
  return (
    <>
      <MenuLink href="/home">{texts.home}</MenuLink>
      {role === 'freelancer' ? (
        <>
          <MenuLink href="/my/profile">{texts.profile}</MenuLink>
          <MenuLink href="/my/packages">{texts.packages}</MenuLink>
          <MenuLink href="/my/works">{texts.works}</MenuLink>
          <MenuLink href="/my/rank">{texts.rank}</MenuLink>
        </>
      ) : (
        <MenuLink href="/my/standing">{texts.standing}</MenuLink>
      )}
      {role === 'client' ? <MenuLink href="/my/tasks">{texts.tasks}</MenuLink> : null}
      <MenuLink href="/my/competitions">{texts.competitions}</MenuLink>
      <MenuLink href={role === 'client' ? '/my/payments' : '/my/earnings'}>
        {role === 'client' ? texts.payments : texts.earnings}
      </MenuLink>
      <MenuLink href="/my/papers">{texts.papers}</MenuLink>
      <MenuLink href="/messages">{texts.messages}</MenuLink>
    </>
  )
}

/** The member's own menu, in a `details` so that it opens without scripts. `first` is shown only where the screen is narrow. */
export const AccountMenu = ({ frame, first }: { frame: Frame; first: Child }) => {
  const texts = uiTexts[useView().lang].nav
  return (
    <details class="menu" name="menu">
      <summary>
        <Avatar name={frame.name} src={frame.picture} size={32} />
        <span class="menu-name">{frame.name}</span>
        <span class="hidden">{texts.menu}</span>
      </summary>
      <div class="menu-sheet">
        <p class="menu-who">
          <b>{frame.name}</b>
          <small class="soft">{texts.roles[frame.role]}</small>
        </p>
        {first}
        <RoleLinks role={frame.role} />
        <MenuLink href="/settings">{texts.settings}</MenuLink>
        <hr />
        {frame.role === 'operator' ? null : <RoleSwitch role={frame.role} />}
        <Form action="/sign-out" plain>
          <button type="submit" class="menu-button">
            {texts.signOut}
          </button>
        </Form>
      </div>
    </details>
  )
}
