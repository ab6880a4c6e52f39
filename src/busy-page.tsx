import { raw } from 'hono/html'
import type { Assets } from './platform/http/assets'
import { defineTexts, type Lang } from './platform/i18n'
import { BrandSeal, ButtonLink, Empty } from './ui'

const texts = defineTexts(
  {
    site: 'Tanomi',
    title: 'ただいま混み合っています',
    text: 'アクセスが集中しています。数秒待ってから、もう一度お試しください。',
    sent: 'アクセスが集中しているため、送信された内容は保存されていません。ブラウザーの「戻る」で入力画面に戻り、数秒待ってからもう一度送信してください。',
    retry: 'もう一度開く',
  },
  {
    site: 'Tanomi',
    title: 'Very busy at the moment',
    text: 'More people are here than we can serve. Please try again in a few seconds.',
    sent: 'More people are here than we can serve, and nothing that you sent was saved. Please go back in your browser, wait a few seconds, and send it again.',
    retry: 'Try again',
  },
)

/** Without header and footer: who asks is not looked up. The stylesheet is a file, which is never refused. */
const Busy = ({ lang, sent, css }: { lang: Lang; sent: boolean; css: string }) => {
  const t = texts[lang]
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>{`${t.title} – ${t.site}`}</title>
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href={css} />
        </head>
        <body>
          <header class="site-header">
            <div class="wrap">
              <a class="brand" href="/">
                <BrandSeal />
                {t.site}
              </a>
            </div>
          </header>
          <main class="wrap wrap-narrow">
            <Empty
              alone
              title={t.title}
              text={sent ? t.sent : t.text}
              action={sent ? null : <ButtonLink href="">{t.retry}</ButtonLink>}
            />
          </main>
        </body>
      </html>
    </>
  )
}

/** What whoever is refused for lack of room reads (decision 038): drawn once, at start, so that it costs nothing later. */
export const busyPages = ({ css }: Assets): ((lang: Lang, sent: boolean) => string) => {
  const drawn = (lang: Lang, sent: boolean): string =>
    (<Busy lang={lang} sent={sent} css={css.href} />).toString()
  const pages = {
    ja: { opened: drawn('ja', false), sent: drawn('ja', true) },
    en: { opened: drawn('en', false), sent: drawn('en', true) },
  }
  return (lang, sent) => pages[lang][sent ? 'sent' : 'opened']
}
