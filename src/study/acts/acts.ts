import type { Change } from '../change.ts'
import type { StudyRefusal } from '../refusals.ts'
import type { Result } from '../result.ts'
import type { ActFamily, Area, TurnArea } from './act-family.ts'
import { codebookActs } from './codebook-acts.ts'
import { codingActs } from './coding-acts.ts'
import { copyActs } from './copy-acts.ts'
import { describedActs } from './described-acts.ts'
import { editionActs } from './edition-acts.ts'
import { claimActs, essayActs, writingActs } from './essay-acts.ts'
import { filmActs, sheetActs } from './film-acts.ts'
import { findingActs, queryActs } from './finding-acts.ts'
import { focalActs } from './focal-acts.ts'
import { groundActs } from './ground-acts.ts'
import { linkActs } from './link-acts.ts'
import { notebookActs } from './notebook-acts.ts'
import { periodActs } from './period-acts.ts'
import { planActs, seenActs } from './plan-acts.ts'
import { plateActs } from './plate-acts.ts'
import { profileActs } from './profile-acts.ts'
import { quotingActs } from './quoting-acts.ts'
import { readingActs } from './reading-acts.ts'
import { regionActs } from './region-acts.ts'
import { sceneActs } from './scene-acts.ts'
import { detectionActs, shotActs } from './shot-acts.ts'
import { sourceActs } from './source-acts.ts'
import { dialogueActs, subtitleActs } from './subtitle-acts.ts'
import { trayActs } from './tray-acts.ts'
import { versionActs } from './version-acts.ts'
import { withholdingActs } from './withholding-acts.ts'
import { worldActs } from './world-acts.ts'

/** Every family of acts. */
export const actFamilies = {
  shots: shotActs,
  scenes: sceneActs,
  detection: detectionActs,
  coding: codingActs,
  regions: regionActs,
  readings: readingActs,
  links: linkActs,
  codebook: codebookActs,
  periods: periodActs,
  findings: findingActs,
  focal: focalActs,
  queries: queryActs,
  films: filmActs,
  copies: copyActs,
  described: describedActs,
  profile: profileActs,
  tray: trayActs,
  plates: plateActs,
  notebook: notebookActs,
  versions: versionActs,
  plans: planActs,
  sources: sourceActs,
  quotings: quotingActs,
  world: worldActs,
  subtitles: subtitleActs,
  dialogue: dialogueActs,
  withholding: withholdingActs,
  essays: essayActs,
  writing: writingActs,
  claims: claimActs,
  editions: editionActs,
  grounds: groundActs,
  seen: seenActs,
  sheets: sheetActs,
} as const

export type FamilyName = keyof typeof actFamilies

type Families = typeof actFamilies

export type ActOf<Name extends FamilyName> = {
  [One in Name]: Families[One] extends ActFamily<infer Act, infer _> ? Act : never
}[Name]

export type KnownOf<Name extends FamilyName> =
  Families[Name] extends ActFamily<infer _, infer Known> ? Known : never

/** Anything that a scholar does to a study. */
export type Act = ActOf<FamilyName>

/** Where an act is taken back: an area, and in it the stack of a film or, with null, of the whole study. */
export interface Stack {
  area: Area
  filmId: string | null
}

export function familyOf(act: Act): FamilyName {
  return familyByKind.get(act.kind)!
}

/** The kinds of act that are taken back together though they stand in another area; null for an area of its own. */
export function kindsAcross(area: TurnArea): readonly string[] | null {
  if (area === 'links') return Object.keys(linkActs.place)
  return area === 'shelf' ? [sourceActs, quotingActs].flatMap(({ place }) => Object.keys(place)) : null
}

/** `filmOfPart` says which film a part belongs to. */
export function stackOf(act: Act, filmOfPart: (partId: string) => string | null): Stack {
  const { area, ground } = actFamilies[familyOf(act)]
  if (ground === 'study') return { area, filmId: null }
  return {
    area,
    filmId:
      ground === 'film' ? (act as { filmId: string }).filmId : filmOfPart((act as { partId: string }).partId),
  }
}

/** What an act of a family does to the records that are known. */
export function placeIn<Name extends FamilyName>(
  name: Name,
  known: KnownOf<Name>,
  act: ActOf<Name>,
): Result<Change, StudyRefusal> {
  type Place = (known: KnownOf<Name>, act: ActOf<Name>) => Result<Change, StudyRefusal>
  const place = actFamilies[name].place as unknown as Readonly<Record<string, Place>>
  return place[act.kind]!(known, act)
}

const familyByKind = new Map(
  Object.entries(actFamilies).flatMap(([name, { place }]) =>
    Object.keys(place).map(kind => [kind, name as FamilyName] as const),
  ),
)
