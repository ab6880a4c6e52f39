// Addresses that no link leads to from the dashboard of a role, each with the reason.
type Reasons = Readonly<Record<string, string>>

const because = (reason: string, ...routes: string[]): Reasons =>
  Object.fromEntries(routes.map((route) => [route, reason]))

const forAll: Reasons = {
  ...because(
    'for those who are not signed in',
    ...['/sign-up', '/sign-in', '/check-mail', '/confirm-email', '/forgot-password/sent', '/new-password'],
  ),
  ...because('leads whoever is signed in to the dashboard', '/'),
  ...because('handed on as a link by whoever asks', '/polls/:token'),
  ...because(
    'asked by programs and scripts',
    ...['/live', '/live/counts', '/uploads/:id', '/freelancers/suggest', '/sitemap.xml', '/robots.txt'],
    ...['/healthz', '/readyz', '/issuer', '/issuer/keys/:kid', '/my/rank/facts.json'],
    ...['/credentials/status/:list', '/credentials/:id/state', '/credentials/:id/badge.jwt'],
    ...['/credentials/:id/badge.json', '/ranks/policies/:file', '/my/rank.json', '/my/standing.json'],
  ),
}

const ofClients = because(
  'the client’s side, after switching in the account menu',
  ...['/my/payments'],
)
const ofFreelancers = because(
  'the freelancer’s side, after switching in the account menu',
  ...['/my/proposals', '/my/earnings', '/my/payouts', '/my/bank-account', '/my/works'],
  ...['/my/rank/receipts', '/my/rank/credentials'],
)
const together = because(
  'offered by a contract with several orders to rate, which this world has not',
  '/contracts/:id/review',
)

export const unlinked: Record<'all' | 'freelancer' | 'client' | 'operator', Reasons> = {
  all: forAll,
  freelancer: { ...ofClients, ...together },
  client: { ...ofFreelancers, ...together },
  operator: {},
}
