/** What of a film was gathered: a shot, one frame, or any stretch. */
export const gatheredWhats = ['shot', 'still', 'span'] as const

/** Records that lie in time: gathered as their spans, and known as what they are. */
export const gatheredFroms = ['mark', 'scene', 'mediation', 'dialogue'] as const

export interface GatheredFrom {
  what: (typeof gatheredFroms)[number]
  id: string
}

/** Records that do not lie in time, and can be gathered by themselves. */
export const gatheredRecordWhats = [
  ...(['plate', 'memo', 'pass', 'query', 'excerpt', 'source', 'event', 'place', 'fact'] as const),
] as const

export type GatheredRecordWhat = (typeof gatheredRecordWhats)[number]

export type GatheredWhat = (typeof gatheredWhats)[number]

/**
 * A stretch of a part that a coder has put into the tray. It keeps its own span, whatever becomes of the shot that it
 * was; a still spans its one frame.
 */
export interface Gathered {
  id: string
  partId: string
  coderId: string
  what: GatheredWhat
  startMs: number
  endMs: number
  /** The mark, scene, mediation or line of dialogue whose span it is; null where it was gathered as a stretch alone. */
  gatheredFrom: GatheredFrom | null
  /** Its place in the tray, among findings too; what is put between two others stands between their places. */
  position: number
  gatheredAt: string
}

/** What was asked where a finding was read, and where on its page it stands: as much as leads back to it. */
export type AskedOfFinding = AskedOnPage | AskedOfSymbol

export interface AskedOnPage {
  question: string
  /** As it was put, in the words of its contract. */
  asked: Readonly<Record<string, unknown>>
  /** The heading under which it stands; null is the page as a whole. */
  place: string | null
}

/** The same of prevalence, as it was written before any finding could be gathered. */
export interface AskedOfSymbol {
  question: string
  periodisationId: string
  first: string
  second: string
  focalCodeIds: string[]
  codeId: string
  /** The version of the codebook under which it was counted; without it the draft as it stood. */
  codebookVersion?: number
}

/** A finding that a coder has put into the tray, as it was said then: text never changes by itself. */
export interface GatheredFinding {
  id: string
  coderId: string
  asked: AskedOfFinding
  said: { en: string; 'zh-Hans': string }
  /** Of the table that it was answered from; another one now says that the sentence may be another. */
  tableDigest: string
  position: number
  gatheredAt: string
}

/** A record that a coder has put into the tray, by what it was called then. */
export interface GatheredRecord {
  id: string
  coderId: string
  what: GatheredRecordWhat
  recordId: string
  said: { en: string; 'zh-Hans': string }
  position: number
  gatheredAt: string
}
