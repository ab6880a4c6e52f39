import {
  ButtonLink,
  formatMoney,
  Layout,
  PageHead,
  Row,
  Rows,
  Section,
  Tag,
  useView,
  When,
} from '../../../ui'
import type { MyCompetition, MyEntry } from '../queries'
import { texts } from '../texts'

const Until = ({ of }: { of: MyCompetition }) => {
  const t = texts[useView().lang].page
  return of.closesAt ? (
    <>
      {' · '}
      {t.closes} <When at={of.closesAt} form="short" />
    </>
  ) : null
}

/** How many have entered, or the way back into a draft: at the first step that lacks something. */
const Aside = ({ of }: { of: MyCompetition }) => {
  const t = texts[useView().lang]
  return of.status === 'draft' ? (
    <ButtonLink small href={`/competitions/${of.id}`}>
      {t.mine.resume}
    </ButtonLink>
  ) : (
    t.page.entryCount(of.entries)
  )
}

/** The competitions that the person has started, and those they have entered. */
export const MyCompetitionsPage = ({ posted, entered }: { posted: MyCompetition[]; entered: MyEntry[] }) => {
  const t = texts[useView().lang]
  const start = (
    <ButtonLink kind="main" href="/competitions/new">
      {t.mine.new}
    </ButtonLink>
  )
  return (
    <Layout title={t.mine.title}>
      <PageHead title={t.mine.title} lead={<a href="/competitions">{t.gallery.title}</a>} aside={start} />
      <Section title={t.mine.posted}>
        {posted.length === 0 ? <p class="soft">{t.mine.noPosted}</p> : null}
        <Rows>
          {posted.map((one) => (
            <Row aside={<Aside of={one} />}>
              <a href={`/competitions/${one.id}`}>{one.title || t.mine.untitled}</a>{' '}
              <Tag>{t.status[one.status]}</Tag>
              <small class="num">
                {one.prizeYen > 0n ? formatMoney(one.prizeYen) : null}
                <Until of={one} />
              </small>
            </Row>
          ))}
        </Rows>
      </Section>
      <Section title={t.mine.entered} aside={<a href="/jobs?mode=competition">{t.mine.find}</a>}>
        {entered.length === 0 ? <p class="soft">{t.mine.noEntered}</p> : null}
        <Rows>
          {entered.map((one) => (
            <Row aside={<span class="num">{formatMoney(one.prizeYen)}</span>}>
              <a href={`/competitions/${one.id}/entries/${one.number}`}>{one.title}</a>{' '}
              <Tag kind={one.entryStatus === 'won' ? 'done' : 'plain'}>
                {one.entryStatus === 'won' ? t.entry.won : t.status[one.status]}
              </Tag>
              <small>
                {t.entry.number(one.number)}
                <Until of={one} />
              </small>
            </Row>
          ))}
        </Rows>
      </Section>
    </Layout>
  )
}
