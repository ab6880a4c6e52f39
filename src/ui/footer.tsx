import { langs } from '../platform/i18n'
import { Form } from './form'
import { uiTexts } from './texts'
import { useView } from './view'

const LanguageSwitch = () => {
  const { lang, path } = useView()
  const texts = uiTexts[lang].footer
  return (
    <Form action="/lang" plain label={texts.language}>
      <input type="hidden" name="to" value={path} />
      <div class="languages">
        {langs.map((other) => (
          <button
            type="submit"
            name="lang"
            value={other}
            lang={other}
            aria-pressed={other === lang ? 'true' : 'false'}
          >
            {texts[other]}
          </button>
        ))}
      </div>
    </Form>
  )
}

/** The foot of every page: the rules one can rely on, and the language. */
export const Footer = () => {
  const texts = uiTexts[useView().lang].footer
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
        </nav>
        <LanguageSwitch />
      </div>
    </footer>
  )
}
