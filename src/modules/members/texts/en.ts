import type { Translation } from '../../../platform/i18n'
import type * as ja from './ja'

export const texts: Translation<typeof ja.texts> = {
  signUp: {
    title: 'Get started',
    lead: 'An e-mail address and a password are enough. You can hire, work, or do both.',
    email: 'E-mail address',
    password: 'Password',
    passwordHint: 'At least 10 characters. A long phrase is easy to remember and hard to break.',
    agree: 'I agree to the terms of use, and to messages being checked automatically for safety',
    submit: 'Sign up',
    have: 'Already have an account?',
    signIn: 'Sign in',
  },
  checkMail: {
    title: 'Check your mail',
    text: (email: string) => `We have sent a letter to ${email}. Open the link in it to finish signing up.`,
    hint: 'If it has not arrived in a few minutes, look among the junk mail. Trying to sign in sends it again.',
    outbox: 'Letters do not leave this installation. See what was sent',
  },
  confirm: {
    failedTitle: 'This link cannot be used',
    failedText: 'It is too old or has been used. Sign in, and we will send you a new one.',
    done: 'Your e-mail address is confirmed. Welcome.',
  },
  signIn: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    forgot: 'Forgot your password?',
    newHere: 'New here?',
    signUp: 'Sign up',
    done: 'You are signed in.',
  },
  signedOut: 'You are signed out.',
  forgot: {
    title: 'Choose a new password',
    lead: 'We will send a link to the e-mail address you signed up with.',
    submit: 'Send the link',
    sentTitle: 'The letter is on its way',
    sentText: 'If that address is registered, a link will arrive. Use it within an hour.',
  },
  newPassword: {
    title: 'New password',
    password: 'New password',
    submit: 'Change password',
    done: 'Your password is changed. Sign in with the new one.',
  },
  settings: {
    title: 'Settings',
    sessions: 'Signed-in devices',
    sessionsLead: 'If there is one you do not know, sign it out and then change your password.',
    thisOne: 'This device',
    since: 'Signed in',
    revoke: 'Sign out',
    revoked: 'That device is signed out.',
    unknownDevice: 'Unknown device',
    account: 'Account',
    email: 'E-mail address',
    changePassword: 'Choose a new password',
  },
  side: {
    freelancer: 'You now see the freelancer side.',
    client: 'You now see the client side.',
  },
  mail: {
    confirm: (link: string) => ({
      subject: 'Confirm your e-mail address',
      body: `Welcome to Tanomi.\n\nOpen this link within 24 hours to finish signing up.\n${link}\n\nIf this was not you, throw this letter away. Nothing will happen.`,
    }),
    reset: (link: string) => ({
      subject: 'Choose a new password',
      body: `Open this link within an hour and choose a new password.\n${link}\n\nIf this was not you, throw this letter away. Your password stays as it is.`,
    }),
    exists: (link: string) => ({
      subject: 'You already have an account',
      body: `Somebody tried to sign up with this e-mail address, which already has an account.\nSign in here: ${link}\n\nIf this was not you, throw this letter away.`,
    }),
  },
}
