import { defineTexts, quoteJa } from '../../platform/i18n'

/** What the check of a credential says; apart from the pages' texts, since it goes into the browser. */
export const credentialVerdictTexts = defineTexts(
  {
    holds: (name: string) => `${quoteJa(name)}のオープンバッジとして有効です`,
    unchecked: (name: string) =>
      `${quoteJa(name)}のオープンバッジとして正しいものですが、失効は確かめていません`,
    revoked: '失効したオープンバッジです',
    revokedOn: (date: string) => `${date}に失効したオープンバッジです`,
    expired: (date: string) => `有効期間が${date}に終わったオープンバッジです`,
    notYet: 'まだ有効期間が始まっていないオープンバッジです',
    forged: 'このオープンバッジは正しくありません',
    unsure: '書かれていることはそろっていますが、署名を確かめられません',
    unlisted: '失効を確かめられません',
    unreadable: 'オープンバッジとして読み取れません',
    unreadableLead: 'ファイルが途中で切れていないか、別の文書でないかをお確かめください。',
    lead: (subject: string, from: string, until: string) =>
      `対象者 ${subject}。${from}から保持、${until}まで有効。`,
    signature: {
      good: 'このサイトの鍵で署名されています。',
      broken: '署名が合いません。発行された後で書き換えられています。',
      'unknown-key': 'このサイトが公開している鍵の署名ではありません。',
      unsupported: 'このブラウザでは署名を確かめられません。',
    },
    claimsSame: '発行者、対象者、日付は、署名の内と外で一致します。',
    claimsDiffer: '発行者、対象者、日付が、署名の内と外で食い違っています。',
    time: {
      current: '有効期間の中です。',
      expired: '有効期間を過ぎています。',
      'not-yet': '有効期間の前です。',
    },
    status: {
      good: '失効の一覧を取り寄せました。失効していません。',
      revoked: '失効の一覧に載っています。',
      unchecked: '失効は確かめていません。確かめるには、発行元のサイトにつながる必要があります。',
      unreadable: '取り寄せた失効の一覧が、この発行者の有効なものではありません。',
    },
  },
  {
    holds: (name: string) => `A valid badge: ${name}`,
    unchecked: (name: string) => `A genuine badge (${name}), but revocation was not checked`,
    revoked: 'This badge has been revoked',
    revokedOn: (date: string) => `This badge was revoked on ${date}`,
    expired: (date: string) => `This badge expired on ${date}`,
    notYet: 'This badge is not valid yet',
    forged: 'This badge does not hold',
    unsure: 'What it says agrees, but the signature cannot be checked',
    unlisted: 'Revocation cannot be checked',
    unreadable: 'This cannot be read as a badge',
    unreadableLead: 'Please see whether the file is cut short, or is another document.',
    lead: (subject: string, from: string, until: string) =>
      `About ${subject}. Held since ${from}, valid until ${until}.`,
    signature: {
      good: 'Signed with this site’s key.',
      broken: 'The signature does not fit: it was changed after it was issued.',
      'unknown-key': 'The signature is not by a key that this site publishes.',
      unsupported: 'This browser cannot check the signature.',
    },
    claimsSame: 'Issuer, subject and dates are the same inside and around the signature.',
    claimsDiffer: 'Issuer, subject or dates differ inside and around the signature.',
    time: {
      current: 'It is within its dates.',
      expired: 'Its dates are over.',
      'not-yet': 'Its dates have not begun.',
    },
    status: {
      good: 'The list of revoked badges was fetched. It is not on it.',
      revoked: 'It is on the list of revoked badges.',
      unchecked: 'Revocation was not checked: that needs a connection to the site that issued it.',
      unreadable: 'The list of revoked badges that came is not a current one of this issuer.',
    },
  },
)
