export type CodeKind = 'symbol' | 'space' | 'subject' | 'technique'

/** Something that is looked for. Names by language; at least one is not empty. */
export interface Code {
  id: string
  kind: CodeKind
  names: { en: string; 'zh-Hans': string }
  /** `#rrggbb`. */
  colour: string
  /** The single key that marks it, or null. */
  key: string | null
  position: number
  /** Retired codes keep their marks and can be brought back; nothing new is marked with them. */
  retired: boolean
}
