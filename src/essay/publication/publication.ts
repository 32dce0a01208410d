import type { Question } from '../../findings/index.ts'
import type {
  Aspect,
  Claim,
  Code,
  CodebookVersion,
  Coder,
  Contradiction,
  CorpusStatement,
  CslItem,
  DatedEvent,
  DialogueLine,
  Edition,
  Essay,
  EssayLanguage,
  Evidence,
  Excerpt,
  Fact,
  Film,
  InEssayLanguages,
  Mark,
  Mediation,
  MediationSpan,
  Memo,
  Part,
  Pass,
  Place,
  Plate,
  PlateItem,
  PrintedNumber,
  RegionKey,
  Scene,
  Seen,
  Shot,
  StillGround,
  Version,
} from '../../study/index.ts'
import type { FindingOutline, PrintedCodebook } from '../../words/index.ts'
import type { Stretch } from '../evidence/sight.ts'
import type { ClaimStanding, PieceStanding } from '../evidence/standing.ts'
import type { StyleText } from '../references/engine.ts'
import type { Block } from '../text/text.ts'
import type { EditionChanges } from './editions/compare-editions.ts'

/** Everything of which an essay's publication is made, as plain values; nothing that is withheld is in it any more. */
export interface Publication {
  /** `2026-11-30`: no time of day, so that the same study is the same folder on the same day. */
  day: string
  program: string
  study: { name: string; corpus: CorpusStatement }
  essay: Essay
  /** In the order in which the languages stand; at least one. */
  texts: readonly EssayText[]
  claims: readonly PublishedClaim[]
  numbers: readonly (PieceStanding & { number: PrintedNumber })[]
  films: readonly PublishedFilm[]
  plates: readonly { plate: Plate; items: readonly PlateItem[] }[]
  stills: readonly PublishedStill[]
  findings: readonly PublishedFinding[]
  records: PublishedRecords
  coding: RecordOfCoding
  /** What is cited, as the list of references has it; films are made items by this room. */
  sources: readonly { id: string; item: CslItem }[]
  style: StyleText
  edition: PublishedEdition
  /** What stayed behind, since it is withheld; null where nothing did. */
  leftOut: InEssayLanguages<string> | null
  /** At most so many stills of one film go out without a warning. */
  mostStillsOfFilm: number
  /** The study as an archive, in bytes; null where it does not go along. */
  archiveBytes: number | null
}

/** Which edition this is, and what is another in it than in the one before. */
export interface PublishedEdition {
  /** Null of a draft: what is printed is kept as no edition. `keptOn`: when it first went out. */
  own: { number: number; keptOn: string } | null
  /** Those before it, in order. */
  earlier: readonly Pick<Edition, 'number' | 'day'>[]
  /** Against the last of those; null where there is none. */
  changes: EditionChanges | null
}

export interface EssayText {
  language: EssayLanguage
  blocks: readonly Block[]
}

export interface PublishedClaim extends ClaimStanding {
  claim: Claim
  evidence: readonly PublishedEvidence[]
}

export interface PublishedEvidence extends PieceStanding {
  evidence: Evidence
  /** What would be printed now; null where the target is gone. */
  now: Seen | null
  /** What it stands on is withheld: neither it nor what was seen of it is said. */
  isWithheld: boolean
}

export interface PublishedFilm {
  film: Film
  versions: readonly Version[]
  parts: readonly PublishedPart[]
  ground: Pick<StillGround, 'ground' | 'note'> | null
}

export interface PublishedPart {
  part: Part
  /** The copy by whose frames places are said; null where the part has none. */
  file: KnownFile | null
  /** Empty of a film of which the essay shows and cites nothing. */
  shots: readonly Shot[]
  /** Which frame of that copy is shown at each moment that the texts cite. */
  citedFrames: readonly { ms: number; frame: number }[]
}

/** By what a reader's own copy is known again. */
export interface KnownFile {
  name: string
  byteSize: number
  quickDigest: string | null
  digest: string | null
  durationMs: number
  width: number | null
  height: number | null
}

/** A picture that goes along. Its stretch is that of which it was asked; a frame has the same start and end. */
export interface PublishedStill {
  stretch: Stretch
  filmId: string
  atMs: number
  frame: number
  /** Below the folder; null of one that is not shown: `withheld` or not to be had. */
  path: string | null
  isWithheld: boolean
  width: number
  height: number
  /** How it looks, where a copy of the film is known by it (`look.ts`); null of most. */
  look: string | null
}

export interface PublishedFinding {
  id: string
  question: string
  keptAt: string
  /** Every sentence of it, a line each, as it is answered on the day of publication. */
  said: InEssayLanguages<string>
  outline: InEssayLanguages<FindingOutline>
  /** SVG text; null where nothing of it can be drawn. */
  picture: InEssayLanguages<string | null>
  /** How it was asked and computed, a line each. */
  how: InEssayLanguages<readonly string[]>
  csv: string
  /** The finding whole. */
  json: string
  /** What is put again in the page; null where the question is refused now, and the finding is as it was kept. */
  put: Question | null
  /** How many of its numbers are others than when it was kept. */
  changed: number
}

/** Records on which evidence stands, by id. */
export interface PublishedRecords {
  marks: readonly Mark[]
  scenes: readonly Scene[]
  mediations: readonly { mediation: Mediation; spans: readonly MediationSpan[] }[]
  memos: readonly Memo[]
  passes: readonly CoveredPass[]
  excerpts: readonly (Excerpt & { item: CslItem | null })[]
  events: readonly DatedEvent[]
  places: readonly Place[]
  facts: readonly Fact[]
  /** Lines of dialogue that a text quotes, too. */
  dialogue: readonly DialogueLine[]
  codes: readonly Code[]
  aspects: readonly Aspect[]
  contradictions: readonly Contradiction[]
  coders: readonly Coder[]
  /** Where in the picture marks stand on which claims rest. */
  regions: readonly RegionKey[]
}

/** How much of its film a pass has looked through. */
export interface CoveredPass {
  pass: Pass
  /** Whose marks in the film its coder had seen before the pass was finished. */
  seenCoderIds: readonly string[]
  lookedMs: number
  filmMs: number
}

export interface RecordOfCoding {
  codebook: InEssayLanguages<PrintedCodebook> | null
  versions: readonly Pick<CodebookVersion, 'number' | 'publishedAt' | 'note'>[]
  passes: readonly CoveredPass[]
  /** What is said of how far coders agree, a line each; empty where there was no second coder. */
  agreement: InEssayLanguages<readonly string[]>
  marks: number
}

/** A file of the publication; its path has slashes and leads nowhere else. */
export interface PublishedFile {
  path: string
  text: string
}
