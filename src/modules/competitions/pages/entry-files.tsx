import { Section, useView } from '../../../ui'
import type { EntryFileView, EntryView } from '../queries'
import { texts } from '../texts'

interface Props {
  entry: EntryView
  picture: (fileId: string) => string
}

/** What everybody sees of an entry's files: watermarked pictures, first pages, and the beginnings of texts. */
export const EntryFiles = ({ entry, picture }: Props) => {
  const t = texts[useView().lang].entry
  return (
    <>
      {entry.files.map((file) => (
        <figure class="entry-file">
          {file.preview ? (
            <img class="entry-picture" src={picture(file.preview)} alt={t.picture(entry.number)} />
          ) : (
            <p class="entry-body entry-excerpt">{file.excerpt}…</p>
          )}
          {file.kind === 'picture' ? null : (
            <figcaption class="small soft">
              {file.kind === 'pdf' ? t.firstPage(file.pages ?? 1) : t.beginning}
            </figcaption>
          )}
        </figure>
      ))}
    </>
  )
}

/** The files as they were sent: for the author, and for the client once the order is paid. */
export const Originals = (props: {
  files: readonly EntryFileView[]
  original: (file: EntryFileView) => string
}) => {
  const t = texts[useView().lang].entry
  const files = props.files.filter(({ original }) => original !== null)
  if (files.length === 0) return null
  return (
    <Section title={t.originals}>
      <ul>
        {files.map((file, i) => (
          <li>
            <a href={props.original(file)}>{t.original(i + 1)}</a> <small class="soft">{file.name}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
