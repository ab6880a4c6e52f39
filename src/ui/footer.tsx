import { langs } from '../platform/i18n'
import { Form } from './form'
import { uiTexts } from './texts'
import { useView } from './view'

/** How a button of the switch sends the page's own form instead, with everything typed so far, to come back with it. */
const sending = (mainForm: string, path: string) => ({
  form: mainForm,
  formaction: `/lang?to=${encodeURIComponent(path)}`,
  formmethod: 'post' as const,
  formenctype: 'application/x-www-form-urlencoded' as const,
  formnovalidate: true,
})

const Languages = ({ mainForm }: { mainForm: string | undefined }) => {
  const { lang, path } = useView()
  const texts = uiTexts[lang].footer
  return (
    <fieldset class="languages" aria-label={texts.language}>
      {langs.map((other) => (
        <button
          type="submit"
          name="lang"
          value={other}
          lang={other}
          aria-pressed={other === lang ? 'true' : 'false'}
          {...(mainForm ? sending(mainForm, path) : {})}
        >
          {texts[other]}
        </button>
      ))}
    </fieldset>
  )
}

const LanguageSwitch = ({ mainForm }: { mainForm: string | undefined }) => {
  const { frame, path } = useView()
  // A guest's forms hold passwords, and nothing that is long to type.
  if (mainForm && frame) return <Languages mainForm={mainForm} />
  return (
    <Form action="/lang" plain>
      <input type="hidden" name="to" value={path} />
      <Languages mainForm={undefined} />
    </Form>
  )
}

/** The foot of every page: the rules one can rely on, and the language. */
export const Footer = ({ mainForm }: { mainForm?: string | undefined }) => {
  const { lang, operatorPages } = useView()
  const texts = uiTexts[lang].footer
  return (
    <footer class="site-footer">
      <div class="wrap">
        <p class="soft">{texts.promise}</p>
        <nav aria-label={texts.label}>
          <a href="/ranks/rules">{texts.rules}</a>
          <a href="/trust">{texts.trust}</a>
          <a href="/prices">{texts.prices}</a>
          <a href="/transparency">{texts.transparency}</a>
          <a href="/help">{texts.help}</a>
          <a href="/terms">{texts.terms}</a>
          {(['privacy', 'commerce', 'contact'] as const).map((page) =>
            operatorPages[page] ? <a href={operatorPages[page]}>{texts[page]}</a> : null,
          )}
        </nav>
        <LanguageSwitch mainForm={mainForm} />
      </div>
    </footer>
  )
}
