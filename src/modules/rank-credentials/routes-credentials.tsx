// A tier as an Open Badge (§2.6): for its holder to make and end, for anybody to read and check.

import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { get, noFields, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { chanceBelow } from '../../platform/ids'
import { keyPath } from '../rank-receipts/in-browser'
import { issueCredential } from './commands/issue-credential'
import { revokeCredentials } from './commands/revoke-credentials'
import { credentialUrl, issuerUrl, shownKinds, stateOf } from './credential'
import { CredentialPage } from './pages/credential-page'
import { CredentialsPage } from './pages/credentials-page'
import { OpenCredentialPage } from './pages/open-credential-page'
import { type Credential, credentialList, openCredential, ownCredential } from './queries-credentials'
import { refuse } from './refusals'
import { listSecondsMax, publishedList } from './status-list'
import { credentialTexts } from './texts'
import { enveloped } from './verify-credential'

const listMax = 100
const tokenMime = 'application/vc+jwt'

const showOwnList = async (c: Ctx) => {
  const viewer = viewerOf(c)
  const credentials = await credentialList(c.var.deps.db, viewer, listMax)
  return show(c, credentials, (found) => <CredentialsPage credentials={found} tier={viewer.tier} />)
}

const showOwn = async (c: Ctx) => {
  const { deps, at } = c.var
  const credential = await ownCredential(deps.db, viewerOf(c), c.req.param('id') ?? '')
  const url = credential && credentialUrl(deps.config.baseUrl, credential.id)
  const open = credential && url ? { credential, url, state: stateOf(credential, at) } : undefined
  return show(c, open, (found) => <CredentialPage open={found} script={deps.assets.scripts['copy']} />)
}

/** Anybody's programs may read what is public, and no search engine needs to. */
const openly = (c: Ctx, seconds: number): void => {
  c.header('Cache-Control', `public, max-age=${seconds}`)
  c.header('Access-Control-Allow-Origin', '*')
  c.header('X-Robots-Tag', 'noindex')
}

const found = (c: Ctx): Promise<Credential | undefined> =>
  openCredential(c.var.deps.db, c.req.param('id') ?? '')

const asToken = (c: Ctx, { jwt }: Credential) => {
  openly(c, listSecondsMax)
  c.header('Content-Type', tokenMime)
  return c.body(jwt)
}

/** Wallets and validators that follow the link inside a credential ask for the credential; people, for the page. */
const showOpen = async (c: Ctx) => {
  const credential = await found(c)
  if (credential && /application\/(vc\+)?jwt/.test(c.req.header('accept') ?? ''))
    return asToken(c, credential)
  c.header('X-Robots-Tag', 'noindex')
  return show(c, credential, (open) => <OpenCredentialPage credential={open} />)
}

const sendToken = async (c: Ctx) => {
  const credential = await found(c)
  if (!credential) return c.notFound()
  c.header('Content-Disposition', `attachment; filename="tanomi-${credential.tier}-${credential.id}.jwt"`)
  return asToken(c, credential)
}

const sendJson = async (c: Ctx) => {
  const credential = await found(c)
  if (!credential) return c.notFound()
  openly(c, listSecondsMax)
  c.header('Content-Disposition', `attachment; filename="tanomi-${credential.tier}-${credential.id}.json"`)
  return c.json(enveloped(credential.jwt))
}

const sendState = async (c: Ctx) => {
  const credential = await found(c)
  if (!credential) return c.notFound()
  const { id, tier, since, validUntil, revokedAt } = credential
  openly(c, listSecondsMax)
  return c.json({ id, tier, state: stateOf(credential, c.var.at), since, validUntil, revokedAt })
}

const sendList = async (c: Ctx) => {
  const list = Number(/^[1-9]\d{0,5}$/.exec(c.req.param('list') ?? '')?.[0] ?? 0)
  const published = list
    ? await publishedList(c.var.deps.db, c.var.deps.issuer, { list, at: c.var.at })
    : null
  if (!published) return c.notFound()
  openly(c, listSecondsMax)
  c.header('ETag', published.mark)
  if (c.req.header('if-none-match') === published.mark) return c.body(null, 304)
  c.header('Content-Type', tokenMime)
  return c.body(await published.token())
}

/** The issuer as Open Badges call it a profile, and as a controlled identifier document that lists its keys (VC-JOSE-COSE). */
const showIssuer = (c: Ctx) => {
  const { site, keys } = c.var.deps.issuer
  const id = issuerUrl(site)
  const methods = keys.published.map((publicKeyJwk) => ({
    id: `${site}${keyPath(publicKeyJwk.kid)}`,
    type: 'JsonWebKey',
    controller: id,
    publicKeyJwk,
  }))
  openly(c, 300)
  return c.json({
    '@context': [
      'https://www.w3.org/ns/cid/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id,
    type: ['Profile'],
    name: credentialTexts[c.var.lang].document.issuer,
    url: site,
    verificationMethod: methods,
    assertionMethod: methods.map((method) => method.id),
  })
}

const showKey = (c: Ctx) => {
  const key = c.var.deps.issuer.keys.published.find(({ kid }) => kid === c.req.param('kid'))
  if (!key) return c.notFound()
  openly(c, 300)
  c.header('Content-Type', 'application/jwk+json')
  return c.body(JSON.stringify(key))
}

const ownRoutes = (app: Routes): void => {
  get(app, '/my/rank/credentials', { who: 'member', show: showOwnList })
  post(app, '/my/rank/credentials', {
    who: 'member',
    input: z.object({ shows: field.oneOf(shownKinds) }),
    run: async (tx, { at, id, viewer: { memberId }, input: { shows }, c }) => {
      const { lang, deps } = c.var
      const request = { id, memberId, shows, lang, at, draw: chanceBelow, by: deps.issuer }
      const made = await issueCredential(tx, request)
      return { to: `/my/rank/credentials/${made}`, flash: credentialTexts[lang].make.made }
    },
    rerender: showOwnList,
  })
  get(app, '/my/rank/credentials/:id', { who: 'member', show: showOwn })
  post(app, '/my/rank/credentials/:id/revoke', {
    who: 'member',
    input: noFields,
    run: async (tx, { at, viewer: { memberId }, param, c }) => {
      const id = param('id')
      const count = await revokeCredentials(tx, { memberId, id, because: 'withdrawn', at })
      if (count === 0) throw refuse('no-such-credential')
      return { to: `/my/rank/credentials/${id}`, flash: credentialTexts[c.var.lang].end.done }
    },
    rerender: showOwn,
  })
}

export const credentialRoutes = (app: Routes): void => {
  ownRoutes(app)
  get(app, '/credentials/status/:list', { who: 'anyone', show: sendList })
  get(app, '/credentials/:id', { who: 'anyone', show: showOpen })
  get(app, '/credentials/:id/state', { who: 'anyone', show: sendState })
  get(app, '/credentials/:id/badge.jwt', { who: 'anyone', show: sendToken })
  get(app, '/credentials/:id/badge.json', { who: 'anyone', show: sendJson })
  get(app, '/issuer', { who: 'anyone', show: showIssuer })
  get(app, '/issuer/keys/:kid', { who: 'anyone', show: showKey })
}
