import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { FlashLine } from './flash'
import { Footer } from './footer'
import { Header } from './header'
import { MainForm, makeMainForm } from './main-form'
import { uiTexts } from './texts'
import { useView, type View } from './view'

export interface LayoutProps {
  /** Without the site's name. */
  title: string
  /** One sentence for search engines and previews. */
  description?: string | undefined
  /** Up to 1,440 px, for tables and walls of pictures. */
  wide?: boolean | undefined
  /** A narrow sheet: sign-in and other short forms. */
  narrow?: boolean | undefined
  /** More elements for the document's head. */
  head?: Child
  children?: Child
}

const Assets = ({ assets }: { assets: View['assets'] }) => (
  <>
    {assets.css.map(({ href, inline }) =>
      inline === null ? <link rel="stylesheet" href={href} /> : <style>{raw(inline)}</style>,
    )}
    <script type="module" src={assets.js} />
  </>
)

/** The page itself, drawn before the footer, which can send the form that stands on it. */
const Middle = async ({ wide, narrow, children }: Pick<LayoutProps, 'wide' | 'narrow' | 'children'>) => {
  const place = makeMainForm()
  const html = await (<MainForm.Provider value={place}>{children}</MainForm.Provider>).toString()
  return (
    <>
      <main id="main" tabindex={-1} class={`wrap${wide ? ' wrap-wide' : ''}${narrow ? ' wrap-narrow' : ''}`}>
        {raw(html)}
      </main>
      <Footer mainForm={place.id} />
    </>
  )
}

/** The whole document around a page, doctype included. */
export const Layout = ({ title, description, wide, narrow, head, children }: LayoutProps) => {
  const { lang, assets } = useView()
  const texts = uiTexts[lang].site
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{title === texts.titleEnd ? title : `${title} – ${texts.titleEnd}`}</title>
          {description ? <meta name="description" content={description} /> : null}
          <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content="#211f1c" media="(prefers-color-scheme: dark)" />
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          <Assets assets={assets} />
          {head}
        </head>
        <body>
          <a class="skip" href="#main">
            {texts.skip}
          </a>
          <Header />
          <FlashLine />
          <Middle wide={wide} narrow={narrow}>
            {children}
          </Middle>
        </body>
      </html>
    </>
  )
}
