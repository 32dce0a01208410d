import type { Static } from 'typebox'
import type * as acts from './acts/act.ts'
import type * as calls from './calls.ts'
import type * as detection from './detection.ts'
import type * as essays from './essays.ts'
import type * as filmLists from './film-lists.ts'
import type * as clips from './finding/clips.ts'
import type * as foundTexts from './finding/found-texts.ts'
import type * as queries from './finding/queries.ts'
import type * as keptFindings from './kept-findings.ts'
import type * as chapters from './lists/chapters.ts'
import type * as foreign from './lists/foreign.ts'
import type * as sheets from './lists/sheets.ts'
import type * as measurements from './measurements.ts'
import type * as plans from './plans.ts'
import type * as questions from './questions.ts'
import type * as readings from './readings.ts'
import type * as records from './records.ts'
import type * as scenes from './scenes.ts'
import type * as shotLists from './shot-lists.ts'
import type * as sources from './sources.ts'
import type * as stillSets from './still-sets.ts'
import type * as subtitles from './subtitles.ts'
import type * as tray from './tray.ts'
import type * as versions from './versions.ts'
import type * as world from './world.ts'
import type * as writing from './writing.ts'

export type FilmListFile = Static<typeof filmLists.FilmListFile>
export type FilmListRequest = Static<typeof filmLists.FilmListRequest>
export type SeenFilmList = Static<typeof filmLists.SeenFilmList>
export type FilmListReport = Static<typeof filmLists.FilmListReport>
export type CodersSaid = Static<typeof foreign.CodersSaid>
export type ForeignReport = Static<typeof foreign.ForeignReport>
export type SeenForeign = Static<typeof foreign.SeenForeign>
export type SeenSheet = Static<typeof sheets.SeenSheet>
export type SheetChoices = Static<typeof sheets.SheetChoices>
export type SheetImport = Static<typeof sheets.SheetImport>
export type SheetOrder = Static<typeof sheets.SheetOrder>
export type FilmCard = Static<typeof records.FilmCard>
export type FileSummary = Static<typeof records.FileSummary>
export type PartView = Static<typeof records.PartView>
export type Task = Static<typeof records.Task>
export type ActRequest = Static<typeof acts.ActRequest>
export type ActBody = Static<typeof acts.ActBody>
export type ActAnswer = Static<typeof acts.ActAnswer>
export type FilmHoldings = Static<typeof calls.FilmHoldings>
export type RemovedFilmsAnswer = Static<typeof calls.RemovedFilmsAnswer>
export type TurnRequest = Static<typeof acts.TurnRequest>
export type StackRequest = Static<typeof acts.StackRequest>
export type RefusalAnswer = Static<typeof calls.RefusalAnswer>
export type BackupAnswer = Static<typeof calls.BackupAnswer>
export type SpecimenStudyAnswer = Static<typeof calls.SpecimenStudyAnswer>
export type StudyAnswer = Static<typeof calls.StudyAnswer>
export type StudiesAnswer = Static<typeof calls.StudiesAnswer>
export type BeginStudyRequest = Static<typeof calls.BeginStudyRequest>
export type OpenStudyAnswer = Static<typeof calls.OpenStudyAnswer>
export type FolderAnswer = Static<typeof calls.FolderAnswer>
export type RootsAnswer = Static<typeof calls.RootsAnswer>
export type CodebookAnswer = Static<typeof calls.CodebookAnswer>
export type CodeHoldings = Static<typeof calls.CodeHoldings>
export type PublicationAnswer = Static<typeof versions.PublicationAnswer>
export type OpenDecision = Static<typeof versions.OpenDecision>
export type DecisionsAnswer = Static<typeof versions.DecisionsAnswer>
export type GoBackAnswer = Static<typeof versions.GoBackAnswer>
export type ExamplesAnswer = Static<typeof calls.ExamplesAnswer>
export type SourcesAnswer = Static<typeof sources.SourcesAnswer>
export type DoubtsAnswer = Static<typeof sources.DoubtsAnswer>
export type ReadSourcesAnswer = Static<typeof sources.ReadSourcesAnswer>
export type SourcesOutAnswer = Static<typeof sources.SourcesOutAnswer>
export type CitedFilmAnswer = Static<typeof sources.CitedFilmAnswer>
export type SetSourcesAnswer = Static<typeof sources.SetSourcesAnswer>
export type WantedStillSet = Static<typeof stillSets.WantedStillSet>
export type StillSetRequest = Static<typeof stillSets.StillSetRequest>
export type StillSetAnswer = Static<typeof stillSets.StillSetAnswer>
export type ShotRecordForm = Static<typeof shotLists.ShotRecordForm>
export type ShotRecordAnswer = Static<typeof shotLists.ShotRecordAnswer>
export type PublishRequest = Static<typeof essays.PublishRequest>
export type PublishedAnswer = Static<typeof essays.PublishedAnswer>
export type EditionsAnswer = Static<typeof essays.EditionsAnswer>
export type EssaysAnswer = Static<typeof essays.EssaysAnswer>
export type EssayAnswer = Static<typeof essays.EssayAnswer>
export type PrintableNumbersAnswer = Static<typeof essays.PrintableNumbersAnswer>
export type CitedPlateAnswer = Static<typeof essays.CitedPlateAnswer>
export type PassesAnswer = Static<typeof essays.PassesAnswer>
export type StillGroundAnswer = Static<typeof essays.StillGroundAnswer>
export type HangingAnswer = Static<typeof essays.HangingAnswer>
export type HangsOnRequest = Static<typeof essays.HangsOnRequest>
export type StandingsAnswer = Static<typeof essays.StandingsAnswer>
export type PlansAnswer = Static<typeof plans.PlansAnswer>
export type PlanProgressAnswer = Static<typeof plans.PlanProgressAnswer>
export type PlanDraftRequest = Static<typeof plans.PlanDraftRequest>
export type PlanDraftAnswer = Static<typeof plans.PlanDraftAnswer>
export type PlanBalance = Static<typeof plans.PlanBalance>
export type PlanPower = Static<typeof plans.PlanPower>
export type CodingAnswer = Static<typeof calls.CodingAnswer>
export type OthersAnswer = Static<typeof calls.OthersAnswer>
export type CodingTableAnswer = Static<typeof calls.CodingTableAnswer>
export type PeriodisationsAnswer = Static<typeof calls.PeriodisationsAnswer>
type Questions = typeof questions.Questions
/** How a question is put, and what its answer is; without a name, of any. */
export type QuestionRequest<Name extends keyof Questions = keyof Questions> = Static<
  Questions[Name]['request']
>
export type QuestionAnswer<Name extends keyof Questions = keyof Questions> = Static<Questions[Name]['answer']>
export type KeptFindingsAnswer = Static<typeof keptFindings.KeptFindingsAnswer>
export type FindingForm = (typeof keptFindings.findingForms)[number]
export type RecomputedAnswer = Static<typeof keptFindings.RecomputedAnswer>
export type TakenOutFindingAnswer = Static<typeof keptFindings.TakenOutFindingAnswer>
export type TwoPeriodsWanted = Static<typeof questions.TwoPeriodsWanted>
export type FilmsByDateWanted = Static<typeof questions.FilmsByDateWanted>
export type WholeFilmsWanted = Static<typeof questions.WholeFilmsWanted>
export type AppearancesAnswer = Static<typeof calls.AppearancesAnswer>
export type ShotValues = Static<typeof measurements.ShotValues>
export type SoundAnswer = Static<typeof measurements.SoundAnswer>
export type SeriesAnswer = Static<typeof measurements.SeriesAnswer>
export type MeasurementsAnswer = Static<typeof measurements.MeasurementsAnswer>
export type SimilarAnswer = Static<typeof measurements.SimilarAnswer>
export type ComparedVersion = Static<typeof measurements.ComparedVersion>
export type VersionsAnswer = Static<typeof measurements.VersionsAnswer>
export type WantedVersions = Static<typeof calls.WantedVersions>
export type WritingState = Static<typeof writing.WritingState>
export type SwitchAnswer = Static<typeof writing.SwitchAnswer>
export type TextsRequest = Static<typeof foundTexts.TextsRequest>
export type QueryRequest = Static<typeof queries.QueryRequest>
export type QueryNamesAnswer = Static<typeof queries.QueryNamesAnswer>
export type LineRequest = Static<typeof queries.LineRequest>
export type LineAnswer = Static<typeof queries.LineAnswer>
export type WantedClips = Static<typeof clips.WantedClips>
export type ClipsOrder = Static<typeof clips.ClipsOrder>
export type PlannedClipsAnswer = Static<typeof clips.PlannedClipsAnswer>
export type TakenOutClipsAnswer = Static<typeof clips.TakenOutClipsAnswer>
export type ClipsFolderRequest = Static<typeof clips.ClipsFolderRequest>
export type ChaptersAnswer = Static<typeof chapters.ChaptersAnswer>
export type CutsRequest = Static<typeof queries.CutsRequest>
export type TakenOutCutsAnswer = Static<typeof queries.TakenOutCutsAnswer>
export type TakenOutQueryAnswer = Static<typeof queries.TakenOutQueryAnswer>
export type SavedQueriesAnswer = Static<typeof queries.SavedQueriesAnswer>
export type QueryAnswer = Static<typeof queries.QueryAnswer>
export type PinyinAnswer = Static<typeof foundTexts.PinyinAnswer>
export type FoundTextsAnswer = Static<typeof foundTexts.FoundTextsAnswer>
export type FoundWritingAnswer = Static<typeof writing.FoundWritingAnswer>
export type LikenessPreview = Static<typeof calls.LikenessPreview>
export type DetectionParameters = Static<typeof detection.DetectionParameters>
export type DetectionTrial = Static<typeof detection.DetectionTrial>
export type MissedBoundary = Static<typeof detection.MissedBoundary>
export type MissedAnswer = Static<typeof detection.MissedAnswer>
export type ShotListForm = Static<typeof shotLists.ShotListForm>
export type PrintedCodebookAnswer = Static<typeof calls.PrintedCodebookAnswer>
export type ShotListAnswer = Static<typeof shotLists.ShotListAnswer>
export type ShotListReport = Static<typeof shotLists.ShotListReport>
export type ReadingsAnswer = Static<typeof readings.ReadingsAnswer>
export type SubtitlesAnswer = Static<typeof subtitles.SubtitlesAnswer>
export type SubtitleRequest = Static<typeof subtitles.SubtitleRequest>
export type TrackInside = Static<typeof subtitles.TrackInside>
export type TracksInsideAnswer = Static<typeof subtitles.TracksInsideAnswer>
export type SubtitleReport = Static<typeof subtitles.SubtitleReport>
export type WorldAnswer = Static<typeof world.WorldAnswer>
export type TrayAnswer = Static<typeof tray.TrayAnswer>
export type SceneProposals = Static<typeof scenes.SceneProposals>
