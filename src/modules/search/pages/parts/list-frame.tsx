import type { Child } from 'hono/jsx'
import {
  Button,
  ButtonLink,
  Chips,
  Empty,
  FacetPanel,
  Form,
  formatCount,
  HiddenField,
  Layout,
  Pager,
  Split,
  useView,
} from '../../../../ui'
import { filterCount, hrefOf, pageHref, type Search, sortsOf } from '../../filters'
import { hitsMax, isCapped, pageSize } from '../../rules'
import { texts } from '../../texts'
import { SaveSearch } from './save-search'

/** "373件", or "1,000件以上" where counting stopped. */
export const countText = (count: number, lang: 'ja' | 'en'): string =>
  isCapped(count) ? texts[lang].countCapped(formatCount(hitsMax)) : texts[lang].count(formatCount(count))

const Sorts = ({ search }: { search: Search }) => {
  const t = texts[useView().lang]
  const names: Readonly<Record<string, string>> = t[search.kind].sorts
  return (
    <nav class="sorts" aria-label={t.sortLabel}>
      {sortsOf[search.kind].map((sort) => (
        <a
          href={hrefOf(search, { sort: sort === 'recommended' ? null : sort })}
          aria-current={sort === search.sort ? 'true' : undefined}
        >
          {names[sort]}
        </a>
      ))}
    </nav>
  )
}

/** The words of the search; filters that are set travel along. */
const WordBox = ({ search }: { search: Search }) => {
  const t = texts[useView().lang]
  const suggests = search.kind === 'freelancers'
  const input = (
    <input
      class="input"
      type="search"
      name="q"
      value={search.words}
      maxlength={100}
      aria-label={t[search.kind].box}
    />
  )
  return (
    <Form action={`/${search.kind}`} method="get" role="search" plain>
      <div class="word-box">
        {suggests ? <word-suggest src="/freelancers/suggest">{input}</word-suggest> : input}
        {search.groups.flatMap((group) =>
          group.values.map((value) => <HiddenField name={group.key} value={value} />),
        )}
        {search.fit ? <HiddenField name="fit" value="1" /> : null}
        {search.days ? <HiddenField name="days" value={search.days} /> : null}
        {search.sort === 'recommended' ? null : <HiddenField name="sort" value={search.sort} />}
        <Button>{t.search}</Button>
      </div>
    </Form>
  )
}

const NothingFound = ({ search, action }: { search: Search; action: Child }) => {
  const t = texts[useView().lang]
  const alone = search.terms.length > 1 ? search.terms : []
  return (
    <Empty
      title={t[search.kind].emptyTitle}
      text={t[search.kind].emptyText}
      action={
        <div class="line-up">
          {filterCount(search) > 0 ? (
            <ButtonLink href={hrefOf({ ...search, groups: [], fit: false, days: 0 })}>
              {t.empty.fewer}
            </ButtonLink>
          ) : null}
          {alone.map((word) => (
            <ButtonLink href={`/${search.kind}?q=${encodeURIComponent(word)}`}>
              {t.empty.one(word)}
            </ButtonLink>
          ))}
          <ButtonLink href="/categories">{t.empty.categories}</ButtonLink>
          {action}
        </div>
      }
    />
  )
}

/** What is listed and how much of it: before the filters, so that it comes first on a telephone too. */
const ListHead = ({ search, total, title }: { search: Search; total: number; title: string }) => (
  <>
    <div class="list-head">
      <h1>{title}</h1>
      <p class="list-count num" role="status">
        {countText(total, useView().lang)}
      </p>
    </div>
    <WordBox search={search} />
  </>
)

export interface ListFrameProps {
  search: Search
  total: number
  chips: readonly { href: string; label: string }[]
  filters: Child
  /** Between the heading and the list. */
  note?: Child
  emptyAction?: Child
  children?: Child
}

/** What both searches share: words, filters, count, order, chips, list and pages. */
export const ListFrame = (props: ListFrameProps) => {
  const { search, total } = props
  const { lang, at } = useView()
  const t = texts[lang]
  const own = t[search.kind]
  const title = search.words ? own.titleWith(search.words) : own.title
  return (
    <Layout title={title} description={own.description}>
      <Split
        lead={<ListHead search={search} total={total} title={title} />}
        side={<FacetPanel active={filterCount(search)}>{props.filters}</FacetPanel>}
      >
        <Sorts search={search} />
        {props.chips.length > 0 ? (
          <Chips
            items={props.chips}
            clear={{ href: hrefOf({ ...search, groups: [], fit: false, days: 0 }), label: t.clear }}
          />
        ) : null}
        <SaveSearch search={search} />
        {props.note}
        {isCapped(total) && search.sort !== 'recommended' ? <p class="small soft">{t.cappedNote}</p> : null}
        {total === 0 ? <NothingFound search={search} action={props.emptyAction} /> : props.children}
        <Pager
          page={search.page}
          pages={Math.ceil(Math.min(total, hitsMax) / pageSize)}
          href={(page) => pageHref(search, page, at)}
        />
      </Split>
    </Layout>
  )
}
