import { Avatar } from './avatar'
import { FindForm } from './find-form'
import { Form } from './form'
import { NavLink } from './nav-link'
import { uiTexts } from './texts'
import { type Frame, useView } from './view'

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

/** What wide screens show in the header itself. */
const NarrowPart = ({ frame }: { frame: Frame }) => (
  <div class="narrow-only menu-first">
    <FindForm />
    {frame.bar.map((link) => (
      <NavLink link={link} />
    ))}
    <hr />
  </div>
)

/** The member's own menu, in a `details` so that it opens without scripts. */
export const AccountMenu = ({ frame }: { frame: Frame }) => {
  const texts = uiTexts[useView().lang].nav
  return (
    <details class="menu" name="menu">
      <summary>
        <Avatar name={frame.name} src={frame.picture} size={32} />
        <span class="menu-name arrow-down">{frame.name}</span>
        <span class="hidden">{texts.menu}</span>
      </summary>
      <div class="menu-sheet">
        <p class="menu-who">
          <b>{frame.name}</b>
          <small class="soft">{texts.roles[frame.role]}</small>
        </p>
        <nav aria-label={texts.menu}>
          <NarrowPart frame={frame} />
          {frame.menu.map((link) => (
            <NavLink link={link} />
          ))}
        </nav>
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
