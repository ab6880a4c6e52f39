declare module 'zengin-code' {
  interface Named {
    code: string
    name: string
    /** Full-width katakana. */
    kana: string
    hira: string
    roma: string
  }
  interface Bank extends Named {
    branches: Record<string, Named>
  }
  const banks: Record<string, Bank>
  export = banks
}
