import { randomUUID } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import { answerMoved } from './moved-pages'
import { page } from './platform/http/page'
import type { Routes } from './platform/http/routing'
import type { Ctx } from './platform/http/types'
import { defineTexts } from './platform/i18n'
import { isOutage } from './platform/outage'
import { ButtonLink, Empty, Layout, useView } from './ui'

const texts = defineTexts(
  {
    missingTitle: 'ページが見つかりません',
    missingText:
      'アドレスが違うか、公開が終わっています。あなたに見る権利がないページも、このように表示されます。',
    brokenTitle: '不具合が起きました',
    brokenText: (id: string) =>
      `ご不便をおかけします。記録は残っています。お問い合わせの際は番号 ${id} をお知らせください。`,
    awayTitle: 'ただいま一時的に利用できません',
    awayText:
      'データベースに接続できません。復旧すると自動的に使えるようになります。少し待ってから、もう一度開いてください。',
    awaySent:
      'データベースに接続できず、送信された内容が保存されたかどうか確認できません。もう一度送る前に、該当するページで保存されているかご確認ください。',
    retry: 'もう一度開く',
    home: 'トップページへ',
    refusedTitle: '送信を受け付けられませんでした',
    refusedText:
      'ほかのサイトから送られた内容か、送信の途中で情報が欠けています。このサイトのページを開き直して、もう一度お試しください。',
  },
  {
    missingTitle: 'Page not found',
    missingText: 'The address is wrong, the page has ended, or it is not yours to see.',
    brokenTitle: 'Something broke',
    brokenText: (id: string) =>
      `We are sorry. It has been recorded. If you write to us, mention number ${id}.`,
    awayTitle: 'Not available at the moment',
    awayText:
      'The database cannot be reached. The site works again as soon as it can: please wait a moment and reload.',
    awaySent:
      'The database cannot be reached, and it is not certain whether what you sent was saved. Before you send it again, please look at the page concerned.',
    retry: 'Reload',
    refusedTitle: 'This could not be accepted',
    refusedText:
      'It came from another site, or part of it was lost on the way. Please open the page on this site again and try once more.',
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

const RefusedPage = () => {
  const t = texts[useView().lang]
  return (
    <Layout title={t.refusedTitle} narrow>
      <Empty
        alone
        title={t.refusedTitle}
        text={t.refusedText}
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

const AwayPage = ({ path, sent }: { path: string; sent: boolean }) => {
  const t = texts[useView().lang]
  return (
    <Layout title={t.awayTitle} narrow>
      <Empty
        alone
        title={t.awayTitle}
        text={sent ? t.awaySent : t.awayText}
        action={
          sent ? <ButtonLink href="/">{t.home}</ButtonLink> : <ButtonLink href={path}>{t.retry}</ButtonLink>
        }
      />
    </Layout>
  )
}

/** Longer than a restart of the database usually takes. */
const retrySeconds = 5

const answerAway = (c: Ctx): Response | Promise<Response> => {
  c.header('Retry-After', String(retrySeconds))
  c.header('Cache-Control', 'no-store')
  if (c.req.path.startsWith('/api/')) {
    const detail =
      'The database cannot be reached. Whether a change was saved is not certain: look before repeating it.'
    const problem = {
      type: 'about:blank',
      title: 'Service unavailable',
      status: 503,
      code: 'unavailable',
      detail,
    }
    return c.body(JSON.stringify(problem), 503, { 'Content-Type': 'application/problem+json' })
  }
  const url = new URL(c.req.url)
  const sent = c.req.method !== 'GET' && c.req.method !== 'HEAD'
  return page(c, <AwayPage path={url.pathname + url.search} sent={sent} />, 503)
}

/** What is shown when there is nothing, when the database is away, and when there is a bug: the only place a bug is caught. */
export const errorPages = (app: Routes): void => {
  app.notFound((c) => answerMoved(c) ?? page(c, <MissingPage />, 404))
  app.onError((error, c) => {
    // What the layers before the routes refuse (a form from elsewhere, a page fetched ahead) is no bug.
    if (error instanceof HTTPException && error.status === 403 && c.var.lang)
      return page(c, <RefusedPage />, 403)
    if (error instanceof HTTPException && (error.status < 500 || error.res)) return error.getResponse()
    const id = c.var.requestId ?? randomUUID()
    const isAway = isOutage(error) && c.var.lang !== undefined
    c.var.deps?.log.error({ err: error, requestId: id, path: c.req.path }, isAway ? 'outage' : 'bug')
    if (isAway) return answerAway(c)
    return c.var.lang ? page(c, <BrokenPage id={id} />, 500) : c.text('Internal error', 500)
  })
}
