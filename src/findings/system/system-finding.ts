import type { Computed, FamilyBasis } from '../../statistics/index.ts'
import type { CodeGroupSort, CodeKind, Names } from '../../study/index.ts'
import type { FilmAnswer, PrevalenceFinding, SystemAnswer } from '../prevalence/prevalence-finding.ts'
import type { PerPeriod } from '../prevalence/verdict.ts'
import type { Measure } from '../question-film.ts'

/** A code as a part of the system. */
export interface SystemCode {
  id: string
  kind: CodeKind
  parentIds: readonly string[]
  /** The codes that by definition stand wherever it does. */
  entailsIds: readonly string[]
}

/** Codes that the scholar holds against each other. */
export interface SystemGroup {
  id: string
  sort: CodeGroupSort
  names: Names
  codeIds: readonly string[]
}

/** Where only marks that were given one value of an aspect are counted. */
export interface NarrowedTo {
  aspectId: string
  valueId: string
  names: { aspect: Names; value: Names }
  /** Marks of these codes to which no value was given: what they would be nobody knows, and they are not counted. */
  unanswered: number
  /** Codes of whose marks the aspect is not asked: left out. */
  codesNotAsked: string[]
}

/** What the codebook says of the codes. */
export interface SystemBook {
  codes: readonly SystemCode[]
  groups: readonly SystemGroup[]
  narrowed: NarrowedTo | null
}

/** Share of bits by which the mixes of two periods differ, beyond what unlike films alone would show. */
export interface ExcessAnswer {
  divergence: number
  nullMean: number
  excess: number
  extremeCount: number
  assignments: number
  draws: number | null
  p: number
  minTwoSidedP: number
  filmsLeftOut: string[]
  codesLeftOut: string[]
}

export interface SystemNode {
  codeId: string
  kind: CodeKind
  /** Films of each period that it is present in, and that were looked through for it. */
  presentP1: number
  presentP2: number
  filmsP1: number
  filmsP2: number
  /** Mean share of screen time over the films of a period. */
  meanP1: Computed<number>
  meanP2: Computed<number>
}

/** One pair of codes in one period. */
export interface TieInPeriod {
  /** Films in which both stand in one shot, of those of which that is known. */
  support: number
  films: number
  shotsTogether: number
  /** Mean over films of their phi; 0 in a film that lacks one of the two. */
  strength: Computed<number>
  /** Mean over the films that have both; beside it. */
  npmi: Computed<number>
  /** In so many films and shots, and oftener than by chance in the mean film. */
  isTie: boolean
  filmIds: string[]
}

export interface SystemTie {
  first: string
  second: string
  p1: TieInPeriod
  p2: TieInPeriod
  state: 'stays' | 'appears' | 'vanishes'
  /** Change of strength, second period minus first. */
  difference: Computed<number>
  /** Within the family of all ties that were compared. */
  maxT: Computed<{ p: number; rawP: number; minTwoSidedP: number; basis: FamilyBasis }>
  /** Codes at the head of a branch under which both stand. */
  withinFamilies: string[]
  /** Groups of which the two stand on different sides. */
  acrossGroups: string[]
}

export interface NetworkAnswer {
  /** Sum of the sizes of all changes. */
  statistic: number
  extremeCount: number
  assignments: number
  draws: number | null
  p: number
  minTwoSidedP: number
  unit: 'films' | 'directors'
  basis: FamilyBasis
  /** Pairs that were compared. */
  pairs: number
  filmsLeftOut: string[]
}

export interface SystemNetwork {
  minimumFilms: number
  minimumShots: number
  nodes: SystemNode[]
  ties: SystemTie[]
  contrast: Computed<NetworkAnswer>
  /** Pairs of which the shots are not known in some film, since the two were looked for in different shots. */
  pairsPartlyKnown: number
}

export interface CommunitiesOfPeriod {
  /** Per node of the network the number of its community. */
  membership: number[]
  communityCount: number
  /** Share of resamples in which a node fell together with the others of its community. */
  stability: number[]
}

export interface SystemCommunities {
  first: Computed<CommunitiesOfPeriod>
  second: Computed<CommunitiesOfPeriod>
  change: Computed<{
    variationOfInformation: number
    adjustedRand: number
    adjustedMutualInformation: number
    /** The same between random halves of one and the same period. */
    halvesMean: number
    halvesLargest: number
    halvings: number
    excess: number
    p: number
  }>
  resamples: number
  starts: number
}

export interface MapPoint {
  id: string
  x: number
  y: number
}

export interface MapEllipse {
  x: number
  y: number
  /** Half axes, long first, and the angle of the long one in radians. */
  long: number
  short: number
  angle: number
}

/** The map of films by codes, of the first two axes. No distance between a code and a film means anything. */
export interface SystemMap {
  /** Share of the inertia that each of the two axes shows. */
  explained: [number, number]
  codes: (MapPoint & { ellipse: Computed<MapEllipse> })[]
  films: (MapPoint & { period: 1 | 2 })[]
  /** Mean mix of each period's films, which does not shape the axes. */
  periods: [MapPoint, MapPoint]
  draws: number
  filmsLeftOut: string[]
  /** For which not every film was looked through; and that by definition stand wherever another does. */
  codesLeftOut: string[]
  codesEntailed: string[]
}

/** A family or group as the scholar built it, beside what is counted of it. */
export interface BuiltFamily {
  /** The code at the head. */
  codeId: string
  /** Codes of the network that stand under it, itself among them. */
  codeIds: string[]
  tiesP1: number
  tiesP2: number
}

export interface BuiltGroup {
  groupId: string
  sort: CodeGroupSort
  /** All empty where it is called after its codes. */
  names: Names
  sides: {
    codeId: string
    /** With those under it. */
    codeIds: string[]
    /** Films of a period in which any of them is present. */
    presentP1: number
    presentP2: number
  }[]
  /** Films of a period looked through for codes of every side, and those in which at least two sides are present. */
  filmsP1: number
  filmsP2: number
  bothP1: number
  bothP2: number
  tiesP1: number
  tiesP2: number
}

/** A corrected p, with the smallest that could have been shown if nothing else were. */
interface CorrectedP {
  p: number
  minTwoSidedP: number
}

/** What one answer claims of a system: another mix, other ties, other groups; corrected for one another. */
export interface SystemCorrected {
  mix: CorrectedP | null
  ties: CorrectedP | null
  groups: CorrectedP | null
}

export interface SystemFinding
  extends Pick<
    PrevalenceFinding,
    | 'corpus'
    | 'codebookVersion'
    | 'periods'
    | 'films'
    | 'filmsOutside'
    | 'family'
    | 'resolution'
    | 'defaultTest'
    | 'shotLength'
    | 'warnings'
  > {
  question: 'system'
  films: FilmAnswer[]
  /** Pairs that stand together by definition, and are no ties. */
  entailedPairs: [string, string][]
  systemTest: Computed<SystemAnswer>
  /** The same by screen time, where the mix is one of shots and shots are of unlike length; the mix must hold by both. */
  byScreenTime: Computed<SystemAnswer> | null
  excess: Computed<ExcessAnswer>
  network: SystemNetwork
  communities: SystemCommunities
  /** Null where one of them cannot be computed. */
  corrected: SystemCorrected
  /** Where films of one period were looked through far less, how much of each: nothing is claimed then. */
  unequal: PerPeriod | null
  map: Computed<SystemMap>
  families: BuiltFamily[]
  groups: BuiltGroup[]
  parameters: {
    kinds: CodeKind[] | null
    narrowed: NarrowedTo | null
    measure: Measure
    minimumFilms: number
    seed: number
    draws: number
    exactUpTo: number
    bootstraps: number
    sliceMs: number | null
  }
}
