import type { Static } from 'typebox'
import { Type } from 'typebox'
import type { Act } from '../../../study/index.ts'
import { areas, areasAcross, areasForGood } from '../../../study/index.ts'
import { Id } from '../records.ts'
import { CodebookActs } from './codebook.ts'
import { CodingActs, SeenActs } from './coding.ts'
import { ClaimActs, EditionActs, EssayActs, GroundActs, WritingActs } from './essays.ts'
import { FilmActs } from './films.ts'
import { FindingActs, FocalActs, QueryActs } from './findings.ts'
import { LinkActs } from './links.ts'
import { PeriodisationActs } from './periodisations.ts'
import { PlanActs } from './plans.ts'
import { NotebookActs, PlateActs } from './plates.ts'
import { QuotingActs } from './quotings.ts'
import { ReadingActs } from './readings.ts'
import { RegionActs } from './regions.ts'
import { SheetActs } from './sheets.ts'
import { ShotActs } from './shots.ts'
import { SourceActs } from './sources.ts'
import { StudyActs } from './study.ts'
import { DialogueActs, SubtitleActs } from './subtitles.ts'
import { TrayActs } from './tray.ts'
import { VersionActs } from './versions.ts'
import { WithholdingActs } from './withholding.ts'
import { WorldActs } from './world.ts'

/** Acts that the scholar makes; each is placed again by the server and kept with its inverse. */
export const ActRequest = Type.Union([
  ...ShotActs,
  ...FilmActs,
  ...CodebookActs,
  ...CodingActs,
  ...RegionActs,
  ...ReadingActs,
  ...LinkActs,
  ...PeriodisationActs,
  ...FindingActs,
  ...FocalActs,
  ...QueryActs,
  ...StudyActs,
  ...TrayActs,
  ...VersionActs,
  ...PlateActs,
  ...NotebookActs,
  ...PlanActs,
  ...SourceActs,
  ...QuotingActs,
  ...WorldActs,
  ...SubtitleActs,
  ...DialogueActs,
  ...WithholdingActs,
  ...EssayActs,
  ...WritingActs,
  ...ClaimActs,
  ...EditionActs,
  ...GroundActs,
  ...SeenActs,
  ...SheetActs,
])

/** What comes in is what the study knows, no more and no less: else this does not compile. */
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never
true satisfies Same<Static<typeof ActRequest>, Act>

/** An act with its own id: sent again after a broken connection, it is not made a second time. */
export const ActBody = Type.Intersect([ActRequest, Type.Object({ actId: Type.Optional(Id) })])

/** Which stack to take back from: the shots of one film, the corpus as a whole (`filmId` null) … */
export const StackRequest = Type.Object({
  area: Type.Enum([...areas.filter(area => !areasForGood.includes(area)), ...areasAcross]),
  filmId: Type.Union([Id, Type.Null()]),
})

/** Undo or redo, with an id of its own: asked again after a lost answer, it is not made a second time. */
export const TurnRequest = Type.Intersect([StackRequest, Type.Object({ actId: Type.Optional(Id) })])

/**
 * What an act did, as entries with before and after; see `Change` in the study room. `number`: its place among all
 * changes of the study, in whose order every window takes them.
 */
export const ActAnswer = Type.Object({
  actId: Id,
  kind: Type.String(),
  change: Type.Unknown(),
  number: Type.Integer(),
})
