import { ButtonLink, Layout, uiTexts, useView } from '../../../ui'
import { HiddenPage } from '../../members'
import type { HiddenJob } from '../queries-pages'
import { texts } from '../texts'

/** Instead of a job that this viewer may not see yet: what it takes to be let in. */
export const HiddenJobPage = ({ job }: { job: HiddenJob }) => {
  const { lang, path } = useView()
  const t = texts[lang].hiddenJob
  const here = encodeURIComponent(path)
  if (job.sight === 'hidden') return <HiddenPage back={{ href: '/jobs', label: uiTexts[lang].nav.jobs }} />
  if (job.sight === 'sign-in')
    return (
      <Layout title={t.signInTitle} narrow>
        <h1>{t.signInTitle}</h1>
        <p>{t.signInText}</p>
        <div class="form-actions">
          <ButtonLink kind="main" href={`/sign-in?to=${here}`}>
            {t.signIn}
          </ButtonLink>
          <ButtonLink href={`/sign-up?to=${here}`}>{t.signUp}</ButtonLink>
        </div>
      </Layout>
    )
  return (
    <Layout title={t.confidentialityTitle} narrow>
      <h1>{t.confidentialityTitle}</h1>
      <p>{t.confidentialityText}</p>
      <div class="form-actions">
        <ButtonLink kind="main" href="/my/verification/confidentiality">
          {t.confirm}
        </ButtonLink>
      </div>
    </Layout>
  )
}
