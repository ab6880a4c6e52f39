import { defineRefusals } from '../../platform/domain-error'

export const refuse = defineRefusals({
  'wrong-password': {
    status: 422,
    ja: 'メールアドレスかパスワードが違います。',
    en: 'The e-mail address or the password is not right.',
  },
  'email-not-confirmed': {
    status: 403,
    ja: 'メールアドレスの確認がまだです。確認のメールをもう一度お送りしました。',
    en: 'Your e-mail address is not confirmed yet. We have sent the letter again.',
  },
  'too-many-tries': {
    status: 429,
    ja: '短い間に何度も試みられました。しばらく待ってから、もう一度お試しください。',
    en: 'Too many tries in a short time. Please wait a while and try again.',
  },
  'password-too-common': {
    status: 422,
    ja: 'このパスワードは使えません。10文字以上で、推測されにくいものにしてください。',
    en: 'This password cannot be used. Choose one of at least 10 characters that is hard to guess.',
  },
  'link-not-valid': {
    status: 410,
    ja: 'このリンクは期限が切れているか、すでに使われています。もう一度お送りします。',
    en: 'This link is too old or has been used. Please ask for a new one.',
  },
  'password-easy': {
    status: 422,
    ja: 'このパスワードは、よく使われているか、サイト名・お名前・メールアドレスから推測できます。別のものにしてください。',
    en: 'This password is common, or can be guessed from the name of the site, your name or your address. Choose another one.',
  },
  'wrong-own-password': {
    status: 422,
    ja: 'パスワードが違います。',
    en: 'The password is not right.',
  },
  'wrong-code': {
    status: 422,
    ja: 'コードが違います。認証アプリに今表示されている6桁を入力してください。',
    en: 'That code is not right. Enter the six digits that your app shows now.',
  },
  'code-used': {
    status: 422,
    ja: 'このコードはすでに使われました。アプリに次のコードが表示されるまで（最大30秒）お待ちください。',
    en: 'That code has been used. Please wait for the next one in your app (30 seconds at most).',
  },
  'wrong-recovery-code': {
    status: 422,
    ja: 'リカバリーコードが違うか、すでに使われています。',
    en: 'That recovery code is not right, or has been used.',
  },
  'half-session-over': {
    status: 410,
    ja: '時間が経ちすぎました。もう一度、パスワードの入力からお願いします。',
    en: 'That took too long. Please begin again with your password.',
  },
  'second-factor-on': {
    status: 409,
    ja: '2段階認証はすでにオンになっています。',
    en: 'Two-step sign-in is on already.',
  },
  'second-factor-off': {
    status: 409,
    ja: '2段階認証はオンになっていません。',
    en: 'Two-step sign-in is not on.',
  },
  'operators-keep-it': {
    status: 403,
    ja: '運営のアカウントでは、2段階認証をオフにできません。',
    en: 'Operators cannot turn two-step sign-in off.',
  },
  'passkey-failed': {
    status: 422,
    ja: 'パスキーを確かめられませんでした。もう一度お試しください。',
    en: 'The passkey could not be checked. Please try again.',
  },
  'passkey-unknown': {
    status: 422,
    ja: 'このパスキーは登録されていません。パスワードでログインしてください。',
    en: 'This passkey is not registered here. Please sign in with your password.',
  },
  'passkey-known': {
    status: 409,
    ja: 'このパスキーはすでに登録されています。',
    en: 'This passkey is registered already.',
  },
  'passkey-not-found': {
    status: 404,
    ja: 'このパスキーはすでに削除されています。',
    en: 'This passkey has been removed already.',
  },
  'account-closing': {
    status: 403,
    ja: 'このアカウントは退会の手続き中です。14日以内であれば、退会のお知らせメールのリンクから元に戻せます。',
    en: 'This account is being closed. Within 14 days you can come back by the link in the letter about it.',
  },
  'operators-by-shell': {
    status: 403,
    ja: '運営アカウントの2段階認証は、この画面からは解除できません。管理者に連絡してください。',
    en: 'The second factor of an operator’s account is not taken off here. Ask an administrator.',
  },
  'reset-asked': {
    status: 409,
    ja: 'すでに受け付けています。運営からのメールをお待ちください。',
    en: 'This has been asked for already. Please wait for our letter.',
  },
  'reset-not-found': { status: 404, ja: 'この申し込みは見つかりません。', en: 'There is no such request.' },
  'reset-over': {
    status: 409,
    ja: 'この申し込みは、もう判断を待っていません。',
    en: 'This request no longer waits for an answer.',
  },
  'operator-not-found': {
    status: 404,
    ja: 'この運営アカウントは見つかりません。',
    en: 'There is no such operator.',
  },
  'last-administrator': {
    status: 409,
    ja: '管理者が一人もいなくなるため、変えられません。先に、ほかの運営者を管理者にしてください。',
    en: 'No administrator would be left. Make somebody else an administrator first.',
  },
  'no-operator': {
    status: 404,
    ja: 'このメールアドレスの運営アカウントはありません。',
    en: 'No operator has this address.',
  },
  'same-address': {
    status: 422,
    ja: '今と同じメールアドレスです。',
    en: 'This is your address already.',
  },
  'session-not-found': {
    status: 404,
    ja: 'その端末はすでにログアウトしています。',
    en: 'That device is already signed out.',
  },
  'account-not-made': {
    status: 422,
    ja: '登録できませんでした。入力を確かめて、もう一度お試しください。',
    en: 'We could not sign you up. Please check what you entered and try again.',
  },
  'content-hidden': {
    status: 409,
    ja: '運営が非表示にしたため、新しく参加することはできません。',
    en: 'The operators have hidden this: nobody can take part in it anew.',
  },
  'address-of-a-member': {
    status: 409,
    ja: 'このメールアドレスは会員が使っています。運営のアカウントは別のアドレスで作ります。',
    en: 'This address belongs to a member. Operators are separate accounts: use another address.',
  },
})
