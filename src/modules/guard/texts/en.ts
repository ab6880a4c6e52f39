import type { Translation } from '../../../platform/i18n'
import type * as ja from './ja'

export const texts: Translation<typeof ja.texts> = {
  kinds: {
    email: 'E-mail address',
    phone: 'Phone number',
    messenger: 'Outside messenger',
    'contact-url': 'Link to a way to get in touch',
    'bank-account': 'Bank account or payment outside',
    'direct-deal': 'Direct deal',
    'fee-avoidance': 'Avoiding the fee',
  },
  reasons: {
    email: 'E-mail addresses cannot be given or asked for before the escrow is funded.',
    phone: 'Phone numbers cannot be given or asked for before the escrow is funded.',
    messenger: 'You cannot move to a messenger outside the site before the escrow is funded.',
    'contact-url': 'Links to a contact outside the site cannot be sent before the escrow is funded.',
    'bank-account': 'All payments go through the site: accounts to pay into cannot be given or asked for.',
    'direct-deal': 'The terms of use forbid dealing outside the site.',
    'fee-avoidance': 'The terms of use forbid dealing in a way that avoids the fee.',
  },
  field: 'Please check the marked words before you send.',
  publicHold: 'Contact details and direct deals cannot be published. Please rewrite the marked words.',
  publicWarn: 'Please check the marked words. Change them, or confirm that they are fine and go on.',
}
