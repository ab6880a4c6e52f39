import {
  Breadcrumbs,
  ButtonLink,
  Empty,
  formatBytes,
  Layout,
  PageHead,
  PostButton,
  Row,
  Rows,
  Tag,
  useView,
  When,
} from '../../../ui'
import type { exportList } from '../queries'
import { keptUntil } from '../rules'
import { texts } from '../texts'

type Export = Awaited<ReturnType<typeof exportList>>[number]

const isGone = (one: Export, at: Date): boolean =>
  one.erasedAt !== null || (one.madeAt !== null && keptUntil(one.madeAt) <= at)

const State = ({ one }: { one: Export }) => {
  const view = useView()
  const t = texts[view.lang].exports
  if (one.failedAt) return <Tag kind="stop">{t.failed}</Tag>
  if (!one.madeAt)
    return (
      <>
        <Tag kind="mode">{t.underWay}</Tag>
        <small>
          <progress value={one.partsDone} max={Math.max(one.partsTotal, 1)} aria-label={t.progress} />{' '}
          {one.partsTotal > 0 ? t.parts(one.partsDone, one.partsTotal) : t.waiting}
        </small>
      </>
    )
  return isGone(one, view.at) ? (
    <Tag>{t.gone}</Tag>
  ) : (
    <small>
      {t.until} <When at={keptUntil(one.madeAt)} />
    </small>
  )
}

const ExportRow = ({ one }: { one: Export }) => {
  const view = useView()
  const t = texts[view.lang].exports
  const isReady = one.madeAt !== null && !isGone(one, view.at)
  return (
    <Row
      aside={
        isReady ? (
          <ButtonLink href={`/settings/export/${one.id}/file`} small>
            {t.fetch(formatBytes(Number(one.bytes)))}
          </ButtonLink>
        ) : null
      }
    >
      <b>
        <When at={one.askedAt} />
      </b>
      <State one={one} />
    </Row>
  )
}

/** All own data to take along: what was asked for, how far it is, and what can be fetched. */
export const ExportPage = ({ exports }: { exports: readonly Export[] }) => {
  const t = texts[useView().lang]
  const isUnderWay = exports.some(({ madeAt, failedAt }) => !madeAt && !failedAt)
  return (
    <Layout title={t.exports.title} narrow>
      <PageHead
        above={<Breadcrumbs items={[{ href: '/settings', label: t.settings }]} />}
        title={t.exports.title}
        lead={t.exports.lead}
      />
      {exports.length > 0 ? (
        <Rows>
          {exports.map((one) => (
            <ExportRow one={one} />
          ))}
        </Rows>
      ) : (
        <Empty title={t.exports.none} text={t.exports.noneText} />
      )}
      <p class="form-after">{isUnderWay ? <a href="/settings/export">{t.exports.reload}</a> : null}</p>
      {isUnderWay ? null : (
        <PostButton action="/settings/export" kind="main">
          {t.exports.ask}
        </PostButton>
      )}
    </Layout>
  )
}
