import {
  Breadcrumbs,
  Button,
  Card,
  ConsoleLayout,
  DefList,
  FileRow,
  Form,
  FormActions,
  MarkedText,
  nameOf,
  PageHead,
  PostButton,
  Section,
  SelectField,
  Split,
  Tag,
  TextArea,
  useView,
  When,
} from '../../../ui'
import { detectDraft, guardTexts } from '../../guard'
import { decide, rejectReasons } from '../lifecycle'
import type { HeldView } from '../queries-held'
import { heldTexts as texts } from '../texts'
import { heldPath, heldTones } from './held-list-page'
import type { FileHref } from './parts/timeline'

const Decide = ({ held }: { held: HeldView }) => {
  const t = texts[useView().lang]
  if (!decide(held, 'release', 'operator').ok) return null
  return (
    <div class="stack">
      <Card kind="tight" title={t.page.release}>
        <p class="small soft">{t.page.releaseLead}</p>
        <PostButton action={`${heldPath}/${held.id}/release`}>{t.page.release}</PostButton>
      </Card>
      <Card kind="tight" title={t.page.reject}>
        <p class="small soft">{t.page.rejectLead}</p>
        <Form action={`${heldPath}/${held.id}/reject`}>
          <SelectField
            name="reason"
            label={t.page.reason}
            options={rejectReasons.map((value) => ({ value, label: t.reasons[value] }))}
            required
          />
          <TextArea name="note" label={t.page.note} rows={3} maxlength={1000} />
          <FormActions>
            <Button kind="decisive">{t.page.reject}</Button>
          </FormActions>
        </Form>
      </Card>
    </div>
  )
}

const Facts = ({ held }: { held: HeldView }) => {
  const { lang } = useView()
  const t = texts[lang]
  const decision =
    held.status === 'held'
      ? []
      : [
          {
            term: t.page.decided,
            value: (
              <>
                <Tag kind={heldTones[held.status]}>{t.status[held.status]}</Tag>{' '}
                {held.decidedAt ? <When at={held.decidedAt} form="short" /> : null}
              </>
            ),
          },
        ]
  return (
    <DefList
      items={[
        { term: t.page.heldAt, value: <When at={held.heldAt} form="short" /> },
        { term: t.page.flags, value: t.page.flagsCount(held.flags) },
        ...decision,
      ]}
    />
  )
}

/** The text with what is found in it now, together with what was sent shortly before. */
const Found = ({ held }: { held: HeldView }) => {
  const { lang } = useView()
  const { findings } = detectDraft({ draft: held.body, recent: held.recent })
  const spans = findings.map(({ kind, start, end }) => ({
    start,
    end,
    reason: guardTexts[lang].reasons[kind],
  }))
  return <MarkedText text={held.body} spans={spans} whole />
}

/** One held message, and the decision about it. */
export const HeldPage = ({ held, fileHref }: { held: HeldView; fileHref: FileHref }) => {
  const { lang } = useView()
  const t = texts[lang]
  const title = t.queue.towards(nameOf(held.senderName, lang), nameOf(held.recipientName, lang))
  return (
    <ConsoleLayout title={title}>
      <PageHead
        above={<Breadcrumbs items={[{ label: t.queue.title, href: heldPath }, { label: title }]} />}
        title={title}
        lead={held.title}
      />
      <Split
        aside={
          <>
            <Decide held={held} />
            <Facts held={held} />
            <p class="small soft">{t.page.audited}</p>
          </>
        }
      >
        <Section title={t.page.found}>
          <Found held={held} />
        </Section>
        {held.files.length > 0 ? (
          <Section title={t.page.files}>
            {held.files.map((file) => (
              <FileRow name={file.name} size={file.bytes} href={fileHref(file.id, file.name)} />
            ))}
          </Section>
        ) : null}
        {held.recent.length > 0 ? (
          <Section title={t.page.recent}>
            {held.recent.map((body) => (
              <p class="marked-text">{body}</p>
            ))}
          </Section>
        ) : null}
      </Split>
    </ConsoleLayout>
  )
}
