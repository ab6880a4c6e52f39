import { nameOf, StarRow, Tag, Tags, useView } from '../../../ui'
import { hiddenTexts } from '../../members'
import type { EntryCard } from '../queries'
import { texts } from '../texts'

interface Props {
  competitionId: string
  entries: readonly EntryCard[]
  viewerId: string | null
  picture: (fileId: string) => string
}

const Marks = ({ entry, viewerId }: { entry: EntryCard; viewerId: string | null }) => {
  const t = texts[useView().lang]
  return (
    <Tags>
      {entry.status === 'won' ? <Tag kind="done">{t.entry.won}</Tag> : null}
      {entry.status === 'withdrawn' ? <Tag>{t.entry.withdrawnTag}</Tag> : null}
      {entry.authorId === viewerId ? <Tag kind="mode">{t.page.myEntries}</Tag> : null}
      {entry.shortlisted ? <Tag kind="due">{t.wall.shortlisted}</Tag> : null}
      {entry.unserious ? <Tag kind="stop">{t.entry.unserious}</Tag> : null}
      {entry.aiUse === 'none' ? null : <Tag>{t.entryAi[entry.aiUse]}</Tag>}
    </Tags>
  )
}

/** Entries as a wall of pictures; for the client with stars and marks. */
export const EntryGrid = ({ competitionId, entries, viewerId, picture }: Props) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <ul class="entry-grid">
      {entries.map((entry) => (
        <li>
          <a href={`/competitions/${competitionId}/entries/${entry.number}`}>
            {entry.preview ? (
              <img
                src={picture(entry.preview)}
                alt={t.entry.picture(entry.number)}
                width="240"
                height="180"
                loading="lazy"
                decoding="async"
              />
            ) : (
              <span class="entry-words">
                {entry.isHidden && !entry.body ? hiddenTexts[lang].others : entry.body}
              </span>
            )}
            <b>{t.entry.number(entry.number)}</b>
          </a>
          <small class="soft">{nameOf(entry.authorName, lang)}</small>
          {entry.stars ? <StarRow score={entry.stars} label={t.wall.starsOf(entry.stars)} small /> : null}
          <Marks entry={entry} viewerId={viewerId} />
        </li>
      ))}
    </ul>
  )
}
