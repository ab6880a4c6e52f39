import {
  ButtonLink,
  Empty,
  formatMoney,
  Layout,
  PageHead,
  Row,
  Rows,
  Tag,
  type TagKind,
  useView,
} from '../../../ui'
import type { PackageStatus } from '../lifecycle'
import type { MyPackage } from '../queries'
import { texts } from '../texts'
import type { PictureHref } from './package-card'

const tagKinds: Record<PackageStatus, TagKind> = {
  draft: 'plain',
  published: 'mode',
  paused: 'due',
  removed: 'stop',
}

/** What the freelancer has listed: how each stands, and how busy they are with it. */
export const MyPackagesPage = ({ mine, picture }: { mine: MyPackage[]; picture: PictureHref }) => {
  const t = texts[useView().lang]
  const start = (
    <ButtonLink kind="main" href="/packages/new">
      {t.mine.new}
    </ButtonLink>
  )
  return (
    <Layout title={t.mine.title}>
      <PageHead title={t.mine.title} lead={t.mine.lead} aside={mine.length > 0 ? start : undefined} />
      {mine.length === 0 ? (
        <Empty title={t.mine.emptyTitle} text={t.mine.emptyText} action={start} />
      ) : (
        <Rows>
          {mine.map((one) => (
            <Row
              mark={
                one.cover ? (
                  <img class="thumb" src={picture(one.cover)} alt="" width="64" height="40" loading="lazy" />
                ) : undefined
              }
              aside={
                <>
                  {one.fromYen === null ? '' : t.card.from(formatMoney(one.fromYen))}{' '}
                  <a href={`/packages/${one.id}/edit`}>{t.mine.edit}</a>
                </>
              }
            >
              <a href={`/packages/${one.id}`}>{one.title}</a>{' '}
              <Tag kind={tagKinds[one.status]}>{t.status[one.status]}</Tag>
              <small class="num">
                {t.mine.open(one.open, one.places)} · {t.mine.sold(one.sold)}
              </small>
            </Row>
          ))}
        </Rows>
      )}
      <p class="small">
        <a href="/packages">{t.mine.find}</a>
      </p>
    </Layout>
  )
}
