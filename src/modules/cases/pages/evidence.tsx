import { formatBytes, Section, useView, When } from '../../../ui'
import type { SubjectContent, SubjectFile } from '../queries-subjects'
import type { SubjectKind } from '../rules'
import { digestOf } from '../snapshot'
import { subjectHref } from '../subjects'
import { texts } from '../texts'

export interface Kept {
  title: string
  body: string
  writtenAt: string | null
  files: SubjectFile[]
  sha256: string
  takenAt: string
}

const Files = ({ files }: { files: readonly SubjectFile[] }) =>
  files.length === 0 ? null : (
    <>
      <h3>{texts[useView().lang].case.files}</h3>
      <ul class="evidence-files">
        {files.map((file) => (
          <li>
            {file.name} <span class="num soft">{formatBytes(file.bytes)}</span> <code>{file.sha256}</code>
          </li>
        ))}
      </ul>
    </>
  )

const Words = ({ title, body }: { title: string; body: string }) => (
  <blockquote class="case-snapshot">
    {title === '' ? null : <b>{title}</b>}
    <p class="case-words">{body}</p>
  </blockquote>
)

/** What was reported as it stood, beside what stands now. */
export const Evidence = ({
  kind,
  id,
  kept,
  now,
}: {
  kind: SubjectKind
  id: string
  kept: Kept
  now: SubjectContent | undefined
}) => {
  const t = texts[useView().lang].case
  const isSame = now !== undefined && digestOf(now) === kept.sha256
  const written = kept.writtenAt === null ? null : new Date(kept.writtenAt)
  return (
    <div class="evidence-pair">
      <Section title={t.snapshot}>
        <p class="small soft">
          <When at={new Date(kept.takenAt)} />
          {written ? (
            <>
              {' '}
              · {t.written} <When at={written} />
            </>
          ) : null}
        </p>
        <Words title={kept.title} body={kept.body} />
        <Files files={kept.files} />
      </Section>
      <Section
        title={t.now}
        aside={now ? <a href={subjectHref({ kind, id, place: now.place })}>{t.open}</a> : null}
      >
        <p class="small soft">{now === undefined ? t.gone : isSame ? t.same : t.changed}</p>
        {now && !isSame ? (
          <>
            <Words title={now.title} body={now.body} />
            <Files files={now.files} />
          </>
        ) : null}
      </Section>
    </div>
  )
}
