/** Records on which a claim can stand, by their ids. */
export const recordTargets = [
  ...(['mark', 'scene', 'mediation', 'plate', 'memo', 'pass'] as const),
  ...(['excerpt', 'source', 'event', 'place', 'fact', 'dialogue'] as const),
] as const
export type RecordTarget = (typeof recordTargets)[number]

/** Stretches of a film on which it can stand. */
export const spanTargets = ['shot', 'span'] as const
export type SpanTarget = (typeof spanTargets)[number]

/** Numbers of a query that can be printed by themselves: shots in which it holds, and films that have such a shot. */
export const queryNumbers = ['shots', 'films'] as const
export type QueryNumber = (typeof queryNumbers)[number]

/** On what a claim stands. */
export type EvidenceTarget =
  | { what: RecordTarget; id: string }
  /** A shot is the one that has these borders, and a span any stretch. */
  | { what: SpanTarget; partId: string; startMs: number; endMs: number }
  /** A kept finding; `path`: one number of it, by line and name (`LINE/NUMBER`), or null for all that it says. */
  | { what: 'finding'; id: string; path: string | null }
  /** What a saved query finds; `path`: one number of it, or null for all that it says. */
  | { what: 'query'; id: string; path: QueryNumber | null }
  /** A measured value of a stretch, or of all parts of a film, by the name of what was measured. */
  | { what: 'measurement'; measure: string; partId: string; startMs: number; endMs: number }
  | { what: 'measurement'; measure: string; filmId: string }

export type EvidenceTargetKind = EvidenceTarget['what']

export const evidenceTargetKinds = [
  ...recordTargets,
  ...spanTargets,
  'finding',
  'query',
  'measurement',
] as const

/**
 * Of what a reader of the essay sees something: numbers as they are printed, films in their order, how much was found in each, stills, positions at
 * poles, what was chosen of aspects, codes that it connotes, quoted words, how much was looked through, the code, whose coding it is, what sources and disputes say, what was asked, by which
 * method it was reckoned.
 */
export const seenParts = [
  ...(['values', 'films', 'found', 'stills', 'poles', 'aspects', 'connotes', 'words'] as const),
  ...(['coverage', 'code', 'layer', 'sources', 'question', 'method'] as const),
] as const
export type SeenPart = (typeof seenParts)[number]

/** What a reader sees of a target, part by part, each a list of texts; a part of which nothing is seen is not there. */
export type Seen = { readonly [Part in SeenPart]?: readonly string[] }

/** How a target stood when a claim was last checked against it. */
export interface Pin {
  seen: Seen
  /** Of all that is known of the target, seen or not. */
  digest: string
  /** The version of the codebook that was published last; null where none was. */
  codebookVersion: number | null
  /** Whose coding it rests on, or which layer; null where it rests on none. */
  layer: string | null
  softwareVersion: string
  at: string
}

export function isPin(value: unknown): value is Pin {
  if (typeof value !== 'object' || value === null) return false
  const { seen, digest } = value as Partial<Pin>
  return typeof digest === 'string' && typeof seen === 'object' && seen !== null
}

export function isEvidenceTarget(value: unknown): value is EvidenceTarget {
  const what = (value as Partial<EvidenceTarget> | null)?.what
  return evidenceTargetKinds.some(kind => kind === what)
}

/** The same target has the same name. */
export function nameOfTarget(target: EvidenceTarget): string {
  switch (target.what) {
    case 'shot':
    case 'span':
      return `${target.what} ${target.partId} ${target.startMs} ${target.endMs}`
    case 'measurement':
      return 'filmId' in target
        ? `measurement ${target.measure} ${target.filmId}`
        : `measurement ${target.measure} ${target.partId} ${target.startMs} ${target.endMs}`
    case 'finding':
    case 'query':
      return `${target.what} ${target.id} ${target.path ?? ''}`
    default:
      return `${target.what} ${target.id}`
  }
}
