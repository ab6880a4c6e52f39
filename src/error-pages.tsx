import { randomUUID } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import type { Routes } from './platform/http/doors'
import { page } from './platform/http/page'
import { defineTexts } from './platform/i18n'
import { ButtonLink, Empty, Layout, useView } from './ui'

const texts = defineTexts(
  {
    missingTitle: 'ページが見つかりません',
    missingText:
      'アドレスが違うか、公開が終わっています。あなたに見る権利がないページも、このように表示されます。',
    brokenTitle: '不具合が起きました',
    brokenText: (id: string) =>
      `ご不便をおかけします。記録は残っています。お問い合わせの際は番号 ${id} をお知らせください。`,
    home: 'はじめのページへ',
  },
  {
    missingTitle: 'Page not found',
    missingText: 'The address is wrong, the page has ended, or it is not yours to see.',
    brokenTitle: 'Something broke',
    brokenText: (id: string) =>
      `We are sorry. It has been recorded. If you write to us, mention number ${id}.`,
    home: 'To the first page',
  },
)

const MissingPage = () => {
  const t = texts[useView().lang]
  return (
    <Layout title={t.missingTitle} narrow>
      <Empty
        alone
        title={t.missingTitle}
        text={t.missingText}
        action={<ButtonLink href="/">{t.home}</ButtonLink>}
      />
    </Layout>
  )
}

const BrokenPage = ({ id }: { id: string }) => {
  const t = texts[useView().lang]
  return (
    <Layout title={t.brokenTitle} narrow>
      <Empty
        alone
        title={t.brokenTitle}
        text={t.brokenText(id)}
        action={<ButtonLink href="/">{t.home}</ButtonLink>}
      />
    </Layout>
  )
}

/** What is shown when there is nothing, and when there is a bug: the only place a bug is caught. */
export const errorPages = (app: Routes): void => {
  app.notFound((c) => page(c, <MissingPage />, 404))
  app.onError((error, c) => {
    // What the layers before the doors refuse (a form from elsewhere) is no bug.
    if (error instanceof HTTPException && error.status < 500) return error.getResponse()
    const id = c.var.requestId ?? randomUUID()
    c.var.deps?.log.error({ err: error, requestId: id, path: c.req.path }, 'bug')
    return c.var.lang ? page(c, <BrokenPage id={id} />, 500) : c.text('Internal error', 500)
  })
}
