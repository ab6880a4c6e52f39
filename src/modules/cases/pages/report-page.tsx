import {
  Button,
  ButtonLink,
  Card,
  ChoiceField,
  DefList,
  Empty,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Notice,
  nameOf,
  PageHead,
  TextArea,
  useView,
} from '../../../ui'
import { reasons } from '../rules'
import type { Subject } from '../subjects'
import { subjectHref } from '../subjects'
import { texts } from '../texts'

/** The form by which a thing is reported: works without scripts, and names neither reporter nor report to anybody. */
export const ReportPage = ({
  subject,
  isOwn,
  formId,
}: {
  subject: Subject
  isOwn: boolean
  formId: string
}) => {
  const { lang } = useView()
  const t = texts[lang]
  const kind = t.subjects[subject.kind]
  const title = t.report.title(kind)
  const items = [
    { term: t.report.what, value: subject.title === '' ? kind : `${kind}：${subject.title}` },
    { term: t.report.by, value: nameOf(subject.authorName, lang) },
  ]
  if (isOwn)
    return (
      <Layout title={title}>
        <Empty alone title={t.report.own} text={<a href={subjectHref(subject)}>{t.report.back}</a>} />
      </Layout>
    )
  return (
    <Layout title={title}>
      <PageHead title={title} lead={t.report.lead} />
      <Card>
        <DefList items={items} stacked />
        <Form action={`/report/${subject.kind}/${subject.id}`}>
          <HiddenField name="_id" value={formId} />
          <ChoiceField
            name="reason"
            label={t.report.reason}
            options={reasons.map((value) => ({ value, label: t.reasons[value], hint: t.reasonHints[value] }))}
            required
          />
          <TextArea name="body" label={t.report.body} hint={t.report.bodyHint} rows={5} maxlength={2000} />
          <Notice kind="info">{t.report.snapshot}</Notice>
          <FormActions>
            <Button kind="main">{t.report.submit}</Button>
            <ButtonLink href={subjectHref(subject)} kind="quiet">
              {t.report.back}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Layout>
  )
}
