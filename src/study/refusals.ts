import type { AspectRefusal } from './codebook/edit-aspects.ts'
import type { CodeGroupRefusal } from './codebook/edit-code-groups.ts'
import type { CodeSetRefusal } from './codebook/edit-code-sets.ts'
import type { CodebookRefusal } from './codebook/edit-codebook.ts'
import type { ContradictionRefusal } from './codebook/edit-contradictions.ts'
import type { ExampleRefusal } from './codebook/edit-examples.ts'
import type { CodingRefusal } from './coding/code-film.ts'
import type { PassRefusal } from './coding/edit-passes.ts'
import type { RegionRefusal } from './coding/edit-regions.ts'
import type { MarkSaidRefusal } from './coding/say-of-mark.ts'
import type { SeenRefusal } from './coding/see-coding.ts'
import type { CopyRefusal } from './copies/take-as-copy.ts'
import type { DescribedRefusal } from './described/join-described.ts'
import type { EditedMeanwhile } from './edit-record.ts'
import type { ClaimRefusal } from './essays/edit-claims.ts'
import type { EssayRefusal } from './essays/edit-essays.ts'
import type { FilmRefusal } from './films/edit-film.ts'
import type { FocalRefusal } from './focal/declare-focal.ts'
import type { SheetMappingRefusal } from './foreign/keep-sheet-mapping.ts'
import type { FindingRefusal } from './kept/keep-finding.ts'
import type { LinkKindRefusal } from './links/edit-link-kinds.ts'
import type { LinkRefusal } from './links/edit-links.ts'
import type { MemoRefusal } from './notebook/edit-memos.ts'
import type { PeriodisationRefusal } from './periods/divide-films.ts'
import type { CoderRefusal } from './plans/edit-coders.ts'
import type { PlanRefusal } from './plans/edit-plans.ts'
import type { PlateRefusal } from './plates/edit-plates.ts'
import type { ProfileRefusal } from './profile/edit-study.ts'
import type { SavedQueryRefusal } from './queries/saved-query.ts'
import type { MediationRefusal } from './readings/edit-mediations.ts'
import type { RealityRefusal } from './readings/edit-reality.ts'
import type { SceneRefusal } from './scenes/edit-scenes.ts'
import type { NoProposal } from './scenes/propose-scenes.ts'
import type { ShotRefusal } from './shots/correct-shots.ts'
import type { ExcerptRefusal } from './sources/edit-excerpts.ts'
import type { QuotingRefusal } from './sources/edit-quotings.ts'
import type { SourceRefusal } from './sources/edit-sources.ts'
import type { DialogueRefusal } from './subtitles/edit-dialogue.ts'
import type { SubtitleRefusal } from './subtitles/edit-subtitles.ts'
import type { TrayRefusal } from './tray/fill-tray.ts'
import type { DecisionRefusal } from './versions/decide-mark.ts'
import type { StepRefusal } from './versions/plan-step.ts'
import type { PublishRefusal } from './versions/publish-codebook.ts'
import type { WorldRefusal } from './world/edit-world.ts'

/** Everything that keeps an act from being done to a study, by whichever family of acts. */
export type StudyRefusal =
  | AspectRefusal
  | ClaimRefusal
  | CodebookRefusal
  | CodeGroupRefusal
  | CodeSetRefusal
  | CodingRefusal
  | ContradictionRefusal
  | CopyRefusal
  | DecisionRefusal
  | DescribedRefusal
  | EditedMeanwhile
  | EssayRefusal
  | ExampleRefusal
  | ExcerptRefusal
  | FilmRefusal
  | FindingRefusal
  | FocalRefusal
  | LinkKindRefusal
  | LinkRefusal
  | MarkSaidRefusal
  | MediationRefusal
  | MemoRefusal
  | PeriodisationRefusal
  | PlateRefusal
  | PassRefusal
  | SeenRefusal
  | PeriodisationRefusal
  | CoderRefusal
  | PlanRefusal
  | ProfileRefusal
  | QuotingRefusal
  | NoProposal
  | PublishRefusal
  | RealityRefusal
  | RegionRefusal
  | SavedQueryRefusal
  | SceneRefusal
  | SheetMappingRefusal
  | ShotRefusal
  | SourceRefusal
  | StepRefusal
  | SubtitleRefusal
  | DialogueRefusal
  | TrayRefusal
  | WorldRefusal
