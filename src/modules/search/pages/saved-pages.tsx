import type { Child } from 'hono/jsx'
import {
  Button,
  ButtonLink,
  Empty,
  Form,
  HiddenField,
  Layout,
  PageHead,
  Row,
  Rows,
  Tag,
  useView,
  When,
} from '../../../ui'
import type { SavedRow } from '../queries-saved'
import { texts } from '../texts'
import { KeptTabs } from './parts/kept-tabs'

const listHref = ({ kind, query }: Pick<SavedRow, 'kind' | 'query'>): string =>
  query ? `/${kind}?${query}&sort=new` : `/${kind}?sort=new`

const Remove = ({ id, name }: { id: string; name: string }) => {
  const t = texts[useView().lang].saved
  return (
    <Form action="/my/remove-search" plain>
      <HiddenField name="id" value={id} />
      <Button kind="quiet" small>
        {t.remove}
        <span class="hidden">{name}</span>
      </Button>
    </Form>
  )
}

const SavedLine = ({ saved }: { saved: SavedRow }) => {
  const { lang } = useView()
  const t = texts[lang].saved
  return (
    <Row aside={<Remove id={saved.id} name={saved.name} />}>
      <p>
        <Tag kind="mode">{texts[lang][saved.kind].title}</Tag> <a href={listHref(saved)}>{saved.name}</a>
      </p>
      <p class="small soft">
        {saved.lastHitAt ? (
          <>
            <a href={`/my/searches/${saved.id}`}>{t.hits(saved.hits)}</a> · {t.last}{' '}
            <When at={saved.lastHitAt} form="date" />
          </>
        ) : (
          t.noHits
        )}
      </p>
    </Row>
  )
}

/** The searches that somebody keeps. */
export const SavedSearchesPage = ({ searches }: { searches: readonly SavedRow[] }) => {
  const t = texts[useView().lang]
  return (
    <Layout title={t.kept.tabs.searches}>
      <PageHead
        title={t.kept.tabs.searches}
        lead={t.saved.lead}
        aside={<a href="/settings/notices">{t.saved.settings}</a>}
      />
      <KeptTabs current="searches" />
      {searches.length === 0 ? (
        <Empty
          title={t.kept.emptyTitle.searches}
          text={t.kept.emptyText.searches}
          action={<ButtonLink href="/jobs">{t.kept.findJobs}</ButtonLink>}
        />
      ) : (
        <Rows label={t.kept.tabs.searches}>
          {searches.map((saved) => (
            <SavedLine saved={saved} />
          ))}
        </Rows>
      )}
    </Layout>
  )
}

/** What one of them has found since it was kept, as far as it is still there. */
export const SavedSearchPage = ({
  saved,
  isEmpty,
  children,
}: {
  saved: SavedRow
  isEmpty: boolean
  children?: Child
}) => {
  const t = texts[useView().lang].saved
  return (
    <Layout title={saved.name}>
      <PageHead
        title={saved.name}
        above={<a href="/my/searches">{t.all}</a>}
        lead={t.foundLead}
        aside={<ButtonLink href={listHref(saved)}>{t.open}</ButtonLink>}
      />
      {isEmpty ? <Empty title={t.nothingTitle} text={t.nothingText} /> : children}
    </Layout>
  )
}
