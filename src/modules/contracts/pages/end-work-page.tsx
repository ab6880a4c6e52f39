import { DateField, formatDateOn, Layout, nameOf, PageHead, useView } from '../../../ui'
import type { LongWork } from '../long-work'
import type { ContractPage } from '../queries'
import { texts } from '../texts'
import { EndNoticeForm } from './parts/end-notice'

/** The form by which a client announces that continued work ends. */
export const EndWorkPage = ({ contract, work }: { contract: ContractPage; work: LongWork }) => {
  const { lang, at } = useView()
  const t = texts[lang].longWork
  const { until, endsFrom } = work
  const path = `/contracts/${contract.id}`
  return (
    <Layout title={texts[lang].endNotice.title} narrow>
      <PageHead
        title={texts[lang].endNotice.title}
        above={<a href={path}>{contract.title}</a>}
        lead={t.lead(nameOf(contract.freelancerName, lang))}
      />
      <EndNoticeForm action={`${path}/end-notice`} back={path}>
        <DateField
          name="endsOn"
          label={t.endsOn}
          hint={t.endsOnHint(formatDateOn(endsFrom, { lang, at }))}
          value={[until, endsFrom].sort().at(-1)}
          min={endsFrom}
          required
        />
      </EndNoticeForm>
    </Layout>
  )
}
