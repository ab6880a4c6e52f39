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
  'address-of-a-member': {
    status: 409,
    ja: 'このメールアドレスは会員が使っています。運営のアカウントは別のアドレスで作ります。',
    en: 'This address belongs to a member. Operators are separate accounts: use another address.',
  },
})
