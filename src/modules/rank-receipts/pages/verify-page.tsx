import {
  Button,
  FileField,
  Form,
  FormActions,
  Layout,
  PageHead,
  Section,
  TextArea,
  useView,
} from '../../../ui'
import type { CheckingKey } from '../jws'
import { receiptTexts } from '../texts'
import type { Verdict } from '../verdict'
import { VerdictView } from './parts/verdict-view'

interface VerifyProps {
  /** The site's public keys: on the page itself, so that a check in the browser asks nobody. */
  readonly keys: readonly CheckingKey[]
  readonly script: string | undefined
  readonly verdict: Verdict | null
}

/** Anyone checks anyone's receipt: in the browser, or by a form where scripts do not run (§2.6). */
export const VerifyPage = ({ keys, script, verdict }: VerifyProps) => {
  const t = receiptTexts[useView().lang].verify
  return (
    <Layout title={t.title} description={t.lead} head={script ? <script type="module" src={script} /> : null}>
      <PageHead title={t.title} lead={t.lead} />
      <receipt-check data-keys={JSON.stringify(keys)} class="receipt-check">
        <Form action="/ranks/verify" enctype="multipart/form-data">
          <FileField name="file" label={t.file} accept="application/json,.json,.jwt" unmarked />
          <TextArea name="text" label={t.text} rows={7} unmarked />
          <FormActions>
            <Button kind="main">{t.run}</Button>
            <span class="small soft" data-where="">
              {t.sent}
            </span>
          </FormActions>
        </Form>
        <Section title={t.result} id="result">
          <div class="receipt-result" role="status">
            {verdict ? <VerdictView verdict={verdict} /> : null}
          </div>
        </Section>
      </receipt-check>
      <p class="small soft receipt-notes">
        {t.offline}
        <code>tanomi rank verify</code>
        {t.offlineEnd} <a href="/.well-known/jwks.json">{t.keys}</a>
      </p>
    </Layout>
  )
}
