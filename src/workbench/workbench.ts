import type { ShotListForm } from '../exchange/index.ts'
import type { QuestionName } from '../findings/index.ts'
import type {
  ChaptersAnswer,
  ClipsOrder,
  CutsRequest,
  EditionsAnswer,
  EssayAnswer,
  EssaysAnswer,
  FindingForm,
  FoundTextsAnswer,
  HangingAnswer,
  HangsOnRequest,
  KeptFindingsAnswer,
  LineAnswer,
  LineRequest,
  PassesAnswer,
  PlannedClipsAnswer,
  PrintableNumbersAnswer,
  PublishedAnswer,
  PublishRequest,
  QueryAnswer,
  QueryNamesAnswer,
  QueryRequest,
  QuestionRequest,
  RecomputedAnswer,
  SavedQueriesAnswer,
  SheetOrder,
  ShotRecordAnswer,
  ShotRecordForm,
  StandingsAnswer,
  StillSetAnswer,
  StillSetRequest,
  SubtitleReport,
  SubtitleRequest,
  TakenOutClipsAnswer,
  TakenOutCutsAnswer,
  TakenOutQueryAnswer,
  Task,
  TextsRequest,
  TrackInside,
  VersionsAnswer,
  WantedClips,
  WantedVersions,
} from '../server/contracts/index.ts'
import type { ActOf, FocalSymbol, Query, Result } from '../study/index.ts'
import type { CodersSaid, ForeignReport, ImportReport, SheetWanted } from '../tasks/index.ts'
import type { Language, Refusal } from '../words/index.ts'
import type { CodebookForm, TakenOutCodebook } from './codebook/printed/take-out-codebook.ts'
import type { FilmListFile, FilmListReport } from './films/bring-in-film-list.ts'
import type { WantedPart } from './films/find-part.ts'
import type { RecordNames } from './films/gather-records.ts'
import type { TakenInFile } from './films/taken-in-file.ts'
import type { Inspection } from './inspect-study.ts'
import type { TakenOutFinding } from './kept/out/take-out-finding.ts'
import type { NamedQuestion } from './kept/put-question.ts'
import type { QuestionAnswer } from './questions/ask-question.ts'
import type { BroughtIn, TakenOut } from './shots/shot-lists.ts'
import type { Unanswered } from './tasks/unanswered.ts'

type Asked<Answer> = Promise<Result<Answer, Refusal>>

/**
 * What a command asks of a study, the same whether it has opened the study itself or asks the server that has it. The
 * routes answer from the same calls, so that there is one way to do a thing, by page or by command.
 */
export interface Workbench {
  films: {
    /** Orders that these files be taken in where they lie: each a film, or all of them parts of one. */
    add(paths: readonly string[], asOneFilm: boolean): Asked<Task[]>
    /** What came of a file whose taking in is done. */
    takenIn(taskId: string): Asked<TakenInFile>
    /** Says yes to files outside the study that its records name; gives those that are open from now on. */
    open(fileIds: readonly string[]): Asked<string[]>
    /** Brings in films as a list has them, without files; `alsoLines`: those that may be here already, and are others. */
    fromList(file: FilmListFile, alsoLines: readonly number[] | 'all'): Asked<FilmListReport>
    /** The part that somebody means who names a film by its title, a file's name or its id. */
    partNamed(wanted: WantedPart): Asked<string>
    /** What of one version of a film is otherwise in another one, or in another film. */
    compareVersions(wanted: WantedVersions): Asked<VersionsAnswer>
  }
  lists: {
    takeOut(partId: string, form: ShotListForm): Asked<TakenOut>
    /** A part shot by shot, with marks, measured camera, subtitles and stills. */
    takeOutRecord(partId: string, form: ShotRecordForm, language: Language): Asked<ShotRecordAnswer>
    bringIn(partId: string, text: string, choices: { closeGaps: boolean }): Asked<BroughtIn>
  }
  subtitles: {
    /** The tracks of subtitles inside the file of a part. */
    inside(partId: string): Asked<TrackInside[]>
    /** What a file, or such a track, holds; nothing is written. */
    look(partId: string, request: SubtitleRequest): Asked<SubtitleReport>
    /** Brings its lines in, all that fit or none. */
    bringIn(partId: string, request: SubtitleRequest): Asked<SubtitleReport>
  }
  codebook: {
    /** The codebook as it goes into an appendix, in one file with its example stills. */
    takeOut(form: CodebookForm, language: Language): Asked<TakenOutCodebook>
  }
  plates: {
    /** Stills of a plate for a publisher, into a folder that is empty or not there yet. */
    takeOutStills(plate: string, wanted: StillSetRequest): Asked<StillSetAnswer>
  }
  questions: {
    /** Puts a question of the table to the study as it stands. */
    ask<Name extends QuestionName>(name: Name, wanted: QuestionRequest<Name>): Asked<QuestionAnswer<Name>>
    /** A question's finding as a file. */
    takeOut(named: NamedQuestion, form: FindingForm, language: Language): Asked<TakenOutFinding>
    /** Keeps the finding in the study, as it stands; gives its id. */
    keep(named: NamedQuestion): Asked<string>
    /** What a finding names by id, in a version of the codebook where one is said. */
    names(codebookVersion?: number): Asked<RecordNames>
  }
  essays: {
    list(): Asked<EssaysAnswer>
    /** One, whole. */
    read(essayId: string): Asked<EssayAnswer>
    /** What of a kept finding can be printed as a number. */
    numbers(findingId: string): Asked<PrintableNumbersAnswer>
    passes(): Asked<PassesAnswer>
    /** Publishes one, by its id or a title, into a folder that is empty or not there yet. */
    publish(essay: string, wanted: PublishRequest): Asked<PublishedAnswer>
    /** Its editions, and what would be another if it were published now; by its id or a title. */
    editions(essay: string): Asked<EditionsAnswer>
    /** How everything stands on which the claims of one essay, or of all, rest. */
    standings(essayId: string | null): Asked<StandingsAnswer>
    /** What rests on a record, a code, a version of the codebook or a stretch. */
    hangingOn(on: HangsOnRequest): Asked<HangingAnswer>
  }
  finding: {
    /** Texts of the study in which something stands, or that sound so. */
    texts(wanted: TextsRequest): Asked<FoundTextsAnswer>
    /** What a line can name, as it is called in a language. */
    names(language: Language): Asked<QueryNamesAnswer>
    /** The queries that are saved with the study. */
    saved(): Asked<SavedQueriesAnswer>
    /** Saves a query under a name: an act that is undone like any other. */
    save(act: ActOf<'queries'>): Asked<null>
    /** The shots of which a query holds, film by film. */
    ask(wanted: QueryRequest): Asked<QueryAnswer>
    /** The same of a line as it was typed. */
    line(wanted: LineRequest, language: Language): Asked<LineAnswer>
    /** All of them as a table. */
    takeOut(query: Query, language: Language): Asked<TakenOutQueryAnswer>
    /** Everything that a query finds, for a program that cuts. */
    takeOutCuts(wanted: CutsRequest, language: Language): Asked<TakenOutCutsAnswer>
  }
  kept: {
    /** Findings that were kept, the last first, each with whether what was counted for it is what it was. */
    list(): Asked<KeptFindingsAnswer>
    /** What its question is answered now, beside what it was. */
    recompute(findingId: string): Asked<RecomputedAnswer>
    /** As a file, as it stood. */
    takeOut(findingId: string, form: FindingForm, language: Language): Asked<TakenOutFinding>
  }
  clips: {
    /** What a query finds, as it would become clips, film by film with the ground that is stated. */
    plan(wanted: WantedClips, language: Language): Asked<PlannedClipsAnswer>
    /** Orders them, on a ground that a person has confirmed. */
    order(wanted: ClipsOrder, language: Language): Asked<Task>
    /** What was made, into a folder that is empty or not there yet. */
    takeOut(taskId: string, folder: string): Asked<TakenOutClipsAnswer>
  }
  focal: {
    /** What was declared to be looked for. */
    list(): Asked<FocalSymbol[]>
    /** Declares a code, before looking or after, or withdraws a declaration: an act that is undone like any other. */
    place(act: ActOf<'focal'>): Asked<null>
  }
  imports: {
    /** Orders that a corpus in JSON Lines be read in. */
    corpus(path: string): Asked<Task>
    /** Orders that a file of another program be brought in. `fileName`: what it is called, where it does not lie under its name; `coders`: who its coders are. */
    foreign(path: string, said?: { fileName?: string; coders?: CodersSaid }): Asked<Task>
    /** Brings in a table of shots or marks, read as an order says, or as was chosen upon seeing it. */
    sheet(path: string, wanted: SheetOrder | SheetWanted, fileName?: string): Asked<Task>
    /** The chapters that a part's film file has. */
    seeChapters(partId: string): Asked<ChaptersAnswer>
    /** Orders that they be brought in, as marks with their titles. */
    chapters(partId: string): Asked<Task>
    /** What that brought in. */
    foreignReport(taskId: string): Asked<ForeignReport>
    /** What the last import of a corpus brought in; null before the first one. */
    last(): Asked<ImportReport | null>
  }
  tasks: {
    /** Waits until a task is over; refused where something else keeps it from going on. */
    follow(taskId: string, moved?: (task: MovedTask) => void): Asked<Task>
    /** What the study brings along that waits for a yes. */
    unanswered(): Asked<Unanswered>
    accept(taskId: string): Asked<null>
    decline(taskId: string): Asked<null>
  }
  inspect(): Asked<Inspection>
}

/** A task as whoever follows it hears of it. */
export type MovedTask = Pick<Task, 'state' | 'stage' | 'doneShare'>
