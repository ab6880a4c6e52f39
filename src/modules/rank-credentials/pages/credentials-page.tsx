import { tierLabel } from '../../../engine/policy/rule-language'
import type { Tier } from '../../../engine/policy/tiers'
import {
  Button,
  ChoiceField,
  Empty,
  Form,
  FormActions,
  Layout,
  Notice,
  PageHead,
  RankSeal,
  Row,
  Rows,
  Section,
  Tag,
  useView,
} from '../../../ui'
import { policyInForce } from '../../ranks'
import { dayText } from '../../ranks/in-browser'
import { stateOf } from '../credential'
import { isBadgeTier } from '../emblem'
import type { Credential } from '../queries-credentials'
import { credentialTexts } from '../texts'

const CredentialRow = ({ credential }: { credential: Credential }) => {
  const { lang, at } = useView()
  const t = credentialTexts[lang]
  const { id, tier, since, validUntil, issuedAt } = credential
  const state = stateOf(credential, at)
  const day = (when: Date): string => dayText(when, lang)
  return (
    <Row
      mark={<RankSeal tier={tier} size={34} label="" />}
      aside={<Tag kind={state === 'valid' ? 'done' : 'plain'}>{t.state[state]}</Tag>}
    >
      <a href={`/my/rank/credentials/${id}`}>{t.heading(tierLabel(policyInForce(issuedAt), tier, lang))}</a>
      <small>
        {state === 'revoked' && credential.revokedAt
          ? t.revokedOn(day(credential.revokedAt))
          : t.lasting(day(since), day(validUntil))}
      </small>
    </Row>
  )
}

const MakeForm = () => {
  const t = credentialTexts[useView().lang].make
  return (
    <Form action="/my/rank/credentials">
      <ChoiceField
        name="shows"
        label={t.shows}
        layout="cards"
        value="profile"
        unmarked
        options={[
          { value: 'profile', label: t.profile, hint: t.profileHint },
          { value: 'pseudonym', label: t.pseudonym, hint: t.pseudonymHint },
        ]}
      />
      <FormActions>
        <Button kind="main">{t.run}</Button>
      </FormActions>
    </Form>
  )
}

/** The form, or why there is none: no such tier, or a badge of it that is still good. */
const Make = ({ credentials, tier }: { credentials: readonly Credential[]; tier: Tier }) => {
  const { lang, at } = useView()
  const t = credentialTexts[lang].make
  if (!isBadgeTier(tier))
    return <Notice kind="info" title={t.low} actions={<a href="/my/rank">{t.ownRank}</a>} />
  const policy = policyInForce(at)
  const standing = credentials.some(
    (each) => each.tier === tier && each.policy === policy.id && stateOf(each, at) === 'valid',
  )
  return standing ? <p>{t.standing(tierLabel(policy, tier, lang))}</p> : <MakeForm />
}

const List = ({ credentials }: { credentials: readonly Credential[] }) => {
  const t = credentialTexts[useView().lang]
  return (
    <Section title={t.all}>
      {credentials.length === 0 ? (
        <Empty title={t.none} text={t.noneText} />
      ) : (
        <Rows label={t.all}>
          {credentials.map((credential) => (
            <CredentialRow credential={credential} />
          ))}
        </Rows>
      )}
    </Section>
  )
}

/** オープンバッジ: what it is, the form that makes one, and those made. */
export const CredentialsPage = ({
  credentials,
  tier,
}: {
  credentials: readonly Credential[]
  tier: Tier
}) => {
  const t = credentialTexts[useView().lang]
  return (
    <Layout title={t.title}>
      <PageHead
        above={<a href="/my/rank">{t.back}</a>}
        title={t.title}
        lead={t.lead}
        aside={<a href="/ranks/verify">{t.check}</a>}
      />
      <Section title={t.make.title}>
        <Make credentials={credentials} tier={tier} />
      </Section>
      {credentials.length > 0 || isBadgeTier(tier) ? <List credentials={credentials} /> : null}
    </Layout>
  )
}
