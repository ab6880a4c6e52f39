// Addresses that no link leads to from the dashboard of a role, each with the reason.
type Reasons = Readonly<Record<string, string>>

const because = (reason: string, ...routes: string[]): Reasons =>
  Object.fromEntries(routes.map((route) => [route, reason]))

const forAll: Reasons = {
  ...because('linked from a kept search once it has found something', '/my/searches/:id'),
  ...because(
    'for those who are not signed in',
    ...[
      '/sign-up',
      '/sign-in',
      '/sign-in/lost',
      '/check-mail',
      '/confirm-email',
      '/forgot-password/sent',
      '/new-password',
    ],
  ),
  ...because('opened from a letter', '/new-email', '/stop-new-email', '/stop-reset'),
  ...because('asked for before a verb that needs proof', '/settings/confirm'),
  ...because('where whoever is closing the account signs in to', '/come-back'),
  ...because(
    'the next step on the dashboard of whoever is not Regular yet',
    ...['/my/start/about', '/my/start/offers', '/my/start/background', '/my/start/confirmations'],
  ),
  ...because('leads whoever is signed in to the dashboard', '/'),
  ...because('handed on as a link by whoever asks', '/polls/:token', '/credentials/:id'),
  ...because(
    'asked by programs and scripts',
    ...['/live', '/live/counts', '/uploads/:id', '/freelancers/suggest', '/sitemap.xml', '/robots.txt'],
    ...['/healthz', '/readyz', '/metrics', '/issuer', '/issuer/keys/:kid', '/my/rank/facts.json'],
    ...['/credentials/status/:list', '/credentials/:id/state', '/credentials/:id/badge.jwt'],
    ...['/credentials/:id/badge.json', '/ranks/policies/:file', '/my/rank.json', '/my/standing.json'],
  ),
}

const together = because(
  'offered by a contract with several orders to rate or to agree to, which this world has not',
  ...['/contracts/:id/review', '/contracts/:id/agree'],
)
const wizards = {
  ...because('a step that the button before it leads to', ...['/sandbox/pay/:id/confirm', '/pay/bank/:id']),
  ...because('where the button to pay leads on a site that takes payments through Stripe', '/pay/stripe/:id'),
}

/** Side of the market → pages of the other side, which the switch in the account menu leads to. */
const otherSide = {
  freelancer: because('after switching to the client’s side', '/my/payments', '/my/withholding'),
  client: because(
    'after switching to the freelancer’s side',
    ...['/my/proposals', '/my/earnings', '/my/payouts', '/my/bank-account', '/my/works'],
  ),
}

const ofOperators: Reasons = {
  ...because(
    'an operator neither gives nor takes work',
    ...['/my/verification', '/my/profile', '/my/profile/categories', '/my/profile/availability'],
    ...['/my/profile/portfolio/:id', '/my/profile/experiences/:id', '/clients/:id', '/my/jobs'],
    ...['/my/proposals', '/my/orders', '/retainers', '/my/competitions', '/my/tasks', '/tasks/new'],
    ...['/my/works', '/my/packages', '/packages/new', '/my/payments', '/my/earnings', '/my/payouts'],
    ...[
      '/my/bank-account',
      '/my/business',
      '/messages',
      '/messages/templates',
      '/messages/checking',
      '/my/reviews',
      '/my/papers',
      '/my/withholding',
    ],
    ...['/settings/notices', '/my/favourites', '/my/favourites/freelancers', '/my/recent', '/my/searches'],
    ...['archive.zip', 'movements.csv', 'movements.xlsx', 'freee.csv', 'money-forward.csv'].map(
      (file) => `/my/papers/:year/${file}`,
    ),
  ),
  ...because('shown once a person’s file was opened with a reason', '/console/reviews/:id'),
  ...because(
    'shown once papers were asked for with a reason',
    ...['/console/papers/people/:member', '/console/papers/people/:member/:id'],
  ),
  ...because('listed from several reports on', '/console/direct-deals/:memberId'),
}

export const unlinked: Record<'all' | 'freelancer' | 'client' | 'operator', Reasons> = {
  all: forAll,
  freelancer: { ...otherSide.freelancer, ...together },
  client: { ...otherSide.client, ...together, ...wizards },
  operator: ofOperators,
}
