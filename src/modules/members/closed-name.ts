/** The name of whoever has closed their account, in place of their own: kept in the row, so that every page shows it. */
export const closedName = '退会したユーザー'
