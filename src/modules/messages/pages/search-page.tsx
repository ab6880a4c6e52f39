import { plainText } from '../../../platform/markdown'
import { CountLine, Empty, Layout, nameOf, PageHead, Row, Rows, useView, When } from '../../../ui'
import { type Hit, hitsShown } from '../queries-list'
import { texts } from '../texts'
import { SearchForm } from './parts/search-form'
import type { FileHref } from './parts/timeline'
import { Face } from './thread-list-page'

/** The part of a long message around the words that were looked for. */
const around = (body: string, words: string): string => {
  const text = plainText(body)
  const place = text.toLowerCase().indexOf(words.toLowerCase())
  const from = Math.max(0, place - 40)
  return `${from > 0 ? '…' : ''}${text.slice(from, from + 140)}${text.length > from + 140 ? '…' : ''}`
}

/** The words themselves stand out. */
const Marked = ({ text, words }: { text: string; words: string }) => {
  const place = text.toLowerCase().indexOf(words.toLowerCase())
  if (place < 0) return <>{text}</>
  return (
    <>
      {text.slice(0, place)}
      <mark>{text.slice(place, place + words.length)}</mark>
      {text.slice(place + words.length)}
    </>
  )
}

const HitLine = ({ hit, words, fileHref }: { hit: Hit; words: string; fileHref: FileHref }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <Row
      mark={<Face other={hit} fileHref={fileHref} />}
      aside={
        <small class="soft">
          <When at={hit.at} form="relative" />
        </small>
      }
    >
      <a class="thread-link" href={`/messages/${hit.threadId}?at=${hit.messageId}#m-${hit.messageId}`}>
        <b>{nameOf(hit.otherName, lang)}</b>
        <small class="soft">{hit.title || t.thread.direct}</small>
      </a>
      <p class="thread-last small">
        {hit.isMine ? t.list.you : ''}
        <Marked text={around(hit.body, words)} words={words} />
      </p>
    </Row>
  )
}

export const SearchPage = ({ hits, words, fileHref }: { hits: Hit[]; words: string; fileHref: FileHref }) => {
  const t = texts[useView().lang].list
  return (
    <Layout title={t.searchTitle(words)}>
      <PageHead title={t.searchTitle(words)} aside={<a href="/messages">{t.searchClear}</a>} />
      <SearchForm words={words} />
      {hits.length === 0 ? (
        <Empty title={t.searchNone} text={t.searchNoneText} />
      ) : (
        <>
          <CountLine count={hits.length}>
            {hits.length === hitsShown ? <small class="soft">{t.searchLimit(hitsShown)}</small> : null}
          </CountLine>
          <Rows>
            {hits.map((hit) => (
              <HitLine hit={hit} words={words} fileHref={fileHref} />
            ))}
          </Rows>
        </>
      )}
    </Layout>
  )
}
