/** The part of the citation engine that is used; it comes without types. */
declare module 'citeproc' {
  interface System {
    retrieveLocale: (language: string) => string | false
    retrieveItem: (id: string) => object
  }

  interface CitedItem {
    id: string
    locator?: string
    label?: string
    position?: number
    'suppress-author'?: boolean
    prefix?: string
    suffix?: string
  }

  interface Engine {
    updateItems: (ids: readonly string[]) => void
    setOutputFormat: (format: 'html') => void
    makeBibliography: () => [{ entry_ids: string[][]; bibliography_errors: object[] }, string[]] | false
    makeCitationCluster: (items: CitedItem[]) => string
    setLangTagsForCslTransliteration: (tags: string[]) => void
    setLangPrefsForCites: (prefs: { persons: string[] }) => void
    opt: { class: 'in-text' | 'note' }
    bibliography: { opt: { 'subsequent-author-substitute'?: string } }
  }

  interface Name {
    keepsGivenName?: boolean
    block_initialize?: boolean
  }

  const citeproc: {
    Engine: new (system: System, style: string, language: string, forced: boolean) => Engine
    NameOutput: {
      prototype: { getName: (name: Name, ...how: unknown[]) => { name: Name | false; usedOrig: unknown } }
    }
    debug: (said: string) => void
    error: (said: string) => void
  }
  export default citeproc
  export type { CitedItem, Engine, Name, System }
}
