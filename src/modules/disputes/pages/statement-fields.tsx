import { FilesField, TextArea, useView } from '../../../ui'
import { texts } from '../texts'

/** What a statement consists of: words, links and files. */
export const StatementFields = () => {
  const t = texts[useView().lang].statement
  return (
    <>
      <TextArea name="body" label={t.case} hint={t.caseHint} rows={8} maxlength={5000} required />
      <TextArea name="links" label={t.links} hint={t.linksHint} rows={2} />
      <FilesField label={t.files} />
    </>
  )
}
