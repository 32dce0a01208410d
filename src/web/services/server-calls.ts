import type { QuestionName } from '../../findings/index.ts'
import type {
  ActAnswer,
  ActBody,
  AppearancesAnswer,
  BackupAnswer,
  BeginStudyRequest,
  ChaptersAnswer,
  CitedFilmAnswer,
  CitedPlateAnswer,
  ClipsOrder,
  CodebookAnswer,
  CodeHoldings,
  CodersSaid,
  CodingTableAnswer,
  CutsRequest,
  DecisionsAnswer,
  DetectionParameters,
  DetectionTrial,
  DoubtsAnswer,
  EditionsAnswer,
  EssayAnswer,
  EssaysAnswer,
  ExamplesAnswer,
  FilmCard,
  FilmHoldings,
  FilmListFile,
  FilmListReport,
  FilmListRequest,
  FindingForm,
  FolderAnswer,
  ForeignReport,
  FoundTextsAnswer,
  FoundWritingAnswer,
  GoBackAnswer,
  HangingAnswer,
  HangsOnRequest,
  KeptFindingsAnswer,
  LikenessPreview,
  MeasurementsAnswer,
  MissedAnswer,
  OpenStudyAnswer,
  OthersAnswer,
  PartView,
  PassesAnswer,
  PeriodisationsAnswer,
  PinyinAnswer,
  PlanDraftAnswer,
  PlanDraftRequest,
  PlannedClipsAnswer,
  PlanProgressAnswer,
  PlansAnswer,
  PrintableNumbersAnswer,
  PrintedCodebookAnswer,
  PublicationAnswer,
  QueryAnswer,
  QueryNamesAnswer,
  QueryRequest,
  QuestionAnswer,
  QuestionRequest,
  ReadingsAnswer,
  ReadSourcesAnswer,
  RecomputedAnswer,
  RemovedFilmsAnswer,
  RootsAnswer,
  SavedQueriesAnswer,
  SceneProposals,
  SeenFilmList,
  SeenForeign,
  SeenSheet,
  SeriesAnswer,
  SetSourcesAnswer,
  SheetChoices,
  SheetImport,
  ShotListAnswer,
  ShotListForm,
  ShotListReport,
  ShotRecordAnswer,
  ShotRecordForm,
  SimilarAnswer,
  SoundAnswer,
  SourcesAnswer,
  SourcesOutAnswer,
  SpecimenStudyAnswer,
  StandingsAnswer,
  StillGroundAnswer,
  StillSetAnswer,
  StudiesAnswer,
  StudyAnswer,
  SubtitleReport,
  SubtitleRequest,
  SubtitlesAnswer,
  SwitchAnswer,
  TakenOutCutsAnswer,
  TakenOutFindingAnswer,
  TakenOutQueryAnswer,
  Task,
  TextsRequest,
  TracksInsideAnswer,
  TrayAnswer,
  TurnRequest,
  VersionsAnswer,
  WantedClips,
  WantedStillSet,
  WantedVersions,
  WorldAnswer,
  WritingState,
} from '../../server/contracts/index.ts'
import type { Query, Result, StyleName } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Heard, Language, Refusal } from '../../words/index.ts'
import { heardRefusal } from '../../words/index.ts'
import type { AppearancesAsked } from '../state/appearances.ts'

/** An answer holds at least the changes up to `number`; 0 where it says nothing of that. */
type Answer<Value> = Promise<Result<Value, Refusal> & { number: number }>

/** Every question to the program, as the contracts say it. */
export class ServerCalls {
  study = (): Answer<StudyAnswer> => call('GET', '/api/study')
  backUp = (): Answer<BackupAnswer> => call('POST', '/api/backup')
  films = (): Answer<{ films: FilmCard[] }> => call('GET', '/api/films')
  holdings = (filmId: string): Answer<FilmHoldings> =>
    call('GET', `/api/films/${encodeURIComponent(filmId)}/holdings`)
  removedFilms = (): Answer<RemovedFilmsAnswer> => call('GET', '/api/removed-films')
  forgetRemovedFilm = (filmId: string): Answer<unknown> =>
    call('DELETE', `/api/removed-films/${encodeURIComponent(filmId)}`)
  film = (filmId: string): Answer<FilmCard> => call('GET', `/api/films/${encodeURIComponent(filmId)}`)
  part = (partId: string): Answer<PartView> => call('GET', `/api/parts/${encodeURIComponent(partId)}`)
  act = (act: ActBody): Answer<ActAnswer> => call('POST', '/api/acts', act)
  undo = (stack: TurnRequest): Answer<ActAnswer> => call('POST', '/api/undo', stack)
  redo = (stack: TurnRequest): Answer<ActAnswer> => call('POST', '/api/redo', stack)
  detectShots = (partId: string): Answer<{ task: Task }> =>
    call('POST', `/api/parts/${encodeURIComponent(partId)}/detect-shots`)
  detectionTrial = (partId: string, parameters: DetectionParameters): Answer<DetectionTrial> =>
    call('POST', `/api/parts/${encodeURIComponent(partId)}/detection-trial`, parameters)
  missed = (partId: string): Answer<MissedAnswer> =>
    call('GET', `/api/parts/${encodeURIComponent(partId)}/missed`)
  shotRecord = (partId: string, form: ShotRecordForm, language: Language): Answer<ShotRecordAnswer> =>
    call('GET', `/api/parts/${partId}/shot-record/${form}?language=${language}`)
  shotList = (partId: string, form: ShotListForm): Answer<ShotListAnswer> =>
    call('GET', `/api/parts/${encodeURIComponent(partId)}/shot-list/${encodeURIComponent(form)}`)
  bringInShotList = (partId: string, text: string, closeGaps: boolean): Answer<ShotListReport> =>
    call('POST', `/api/parts/${encodeURIComponent(partId)}/shot-list`, { text, closeGaps })
  subtitles = (partId: string): Answer<SubtitlesAnswer> =>
    call('GET', `/api/parts/${encodeURIComponent(partId)}/subtitles`)
  lookIntoSubtitles = (partId: string, request: SubtitleRequest): Answer<SubtitleReport> =>
    call('POST', `/api/parts/${encodeURIComponent(partId)}/subtitles/read`, request)
  bringInSubtitles = (partId: string, request: SubtitleRequest): Answer<SubtitleReport> =>
    call('POST', `/api/parts/${encodeURIComponent(partId)}/subtitles`, request)
  tracksInside = (partId: string): Answer<TracksInsideAnswer> =>
    call('GET', `/api/parts/${encodeURIComponent(partId)}/subtitles/inside`)
  seeFilmList = (file: FilmListFile): Answer<SeenFilmList> => call('POST', '/api/film-lists/see', file)
  bringInFilmList = (list: FilmListRequest): Answer<FilmListReport> => call('POST', '/api/film-lists', list)
  seeForeign = (file: Blob, fileName: string): Answer<SeenForeign> =>
    call('POST', `/api/foreign/see?fileName=${encodeURIComponent(fileName)}`, file)
  seeForeignAs = (id: string, said: { coders: CodersSaid }): Answer<SeenForeign> =>
    call('POST', `/api/foreign/${encodeURIComponent(id)}/see`, said)
  bringInForeign = (id: string, said: { coders: CodersSaid }): Answer<ForeignReport> =>
    call('POST', `/api/foreign/${encodeURIComponent(id)}`, said)
  seeSheet = (file: Blob, fileName: string): Answer<SeenSheet> =>
    call('POST', `/api/sheets/see?fileName=${encodeURIComponent(fileName)}`, file)
  seeSheetAs = (id: string, choices: SheetChoices): Answer<SeenSheet> =>
    call('POST', `/api/sheets/${encodeURIComponent(id)}/see`, choices)
  bringInSheet = (id: string, wanted: SheetImport): Answer<ForeignReport> =>
    call('POST', `/api/sheets/${encodeURIComponent(id)}`, wanted)
  makePlayableCopy = (fileId: string): Answer<{ task: Task }> =>
    call('POST', `/api/files/${encodeURIComponent(fileId)}/playable-copy`)
  removePlayableCopy = (fileId: string): Answer<unknown> =>
    call('DELETE', `/api/files/${encodeURIComponent(fileId)}/playable-copy`)
  measurements = (partId: string): Answer<MeasurementsAnswer> =>
    call('GET', `/api/parts/${encodeURIComponent(partId)}/measurements`)
  sound = (partId: string): Answer<SoundAnswer> =>
    call('GET', `/api/parts/${encodeURIComponent(partId)}/sound`)
  series = (partId: string): Answer<SeriesAnswer> =>
    call('GET', `/api/parts/${encodeURIComponent(partId)}/series`)
  measure = (partId: string): Answer<{ task: Task }> =>
    call('POST', `/api/parts/${encodeURIComponent(partId)}/measure`)
  similar = (shotId: string): Answer<SimilarAnswer> =>
    call('GET', `/api/shots/${encodeURIComponent(shotId)}/similar`)
  compareVersions = (wanted: WantedVersions): Answer<VersionsAnswer> =>
    call('GET', `/api/versions/compared?${new URLSearchParams({ ...wanted })}`)
  writing = (): Answer<WritingState> => call('GET', '/api/writing')
  switchWriting = (switchedOn: boolean): Answer<SwitchAnswer> => call('POST', '/api/writing', { switchedOn })
  pinyin = (text: string): Answer<PinyinAnswer> => call('POST', '/api/texts/pinyin', { text })
  findTexts = (wanted: TextsRequest): Answer<FoundTextsAnswer> => call('POST', '/api/texts/found', wanted)
  savedQueries = (): Answer<SavedQueriesAnswer> => call('GET', '/api/queries/saved')
  queryNames = (language: string): Answer<QueryNamesAnswer> =>
    call('GET', `/api/queries/names?language=${language}`)
  askQuery = (wanted: QueryRequest): Answer<QueryAnswer> => call('POST', '/api/queries/asked', wanted)
  queryTakenOut = (query: Query, language: string): Answer<TakenOutQueryAnswer> =>
    call('POST', `/api/queries/taken-out?language=${language}`, { query })
  chapters = (partId: string): Answer<ChaptersAnswer> =>
    call('GET', `/api/parts/${encodeURIComponent(partId)}/chapters`)
  bringInChapters = (partId: string): Answer<ForeignReport> =>
    call('POST', `/api/parts/${encodeURIComponent(partId)}/chapters`, {})
  clipsPlanned = (wanted: WantedClips, language: string): Answer<PlannedClipsAnswer> =>
    call('POST', `/api/queries/clips?language=${language}`, wanted)
  orderClips = (wanted: ClipsOrder, language: string): Answer<{ task: Task }> =>
    call('POST', `/api/clips?language=${language}`, wanted)
  cutsTakenOut = (wanted: CutsRequest, language: string): Answer<TakenOutCutsAnswer> =>
    call('POST', `/api/queries/cuts?language=${language}`, wanted)
  srt = (partId: string, track: string, language: string): Answer<TakenOutQueryAnswer> =>
    call('GET', `/api/parts/${encodeURIComponent(partId)}/srt?${new URLSearchParams({ track, language })}`)
  findWriting = (text: string): Answer<FoundWritingAnswer> =>
    call('GET', `/api/writing/found?text=${encodeURIComponent(text)}`)
  sceneProposals = (partId: string): Answer<SceneProposals> =>
    call('GET', `/api/parts/${encodeURIComponent(partId)}/scene-proposals`)
  likeness = (id: string): Answer<LikenessPreview> => call('GET', `/api/likenesses/${encodeURIComponent(id)}`)
  tasks = (): Answer<{ tasks: Task[] }> => call('GET', '/api/tasks')
  cancelTask = (taskId: string): Answer<unknown> =>
    call('POST', `/api/tasks/${encodeURIComponent(taskId)}/cancel`)
  pauseTask = (taskId: string): Answer<unknown> =>
    call('POST', `/api/tasks/${encodeURIComponent(taskId)}/pause`)
  resumeTask = (taskId: string): Answer<unknown> =>
    call('POST', `/api/tasks/${encodeURIComponent(taskId)}/resume`)
  retryTask = (taskId: string): Answer<unknown> =>
    call('POST', `/api/tasks/${encodeURIComponent(taskId)}/retry`)
  acceptTask = (taskId: string): Answer<unknown> =>
    call('POST', `/api/tasks/${encodeURIComponent(taskId)}/accept`)
  declineTask = (taskId: string): Answer<unknown> =>
    call('POST', `/api/tasks/${encodeURIComponent(taskId)}/decline`)
  removeTask = (taskId: string): Answer<unknown> => call('DELETE', `/api/tasks/${encodeURIComponent(taskId)}`)
  roots = (): Answer<RootsAnswer> => call('GET', '/api/roots')
  openRoot = (path: string): Answer<RootsAnswer> => call('POST', '/api/roots', { path })
  folder = (path: string): Answer<FolderAnswer> =>
    call('GET', `/api/folders?path=${encodeURIComponent(path)}`)
  add = (paths: string[], asOneFilm: boolean): Answer<{ tasks: Task[] }> =>
    call('POST', '/api/add', { paths, asOneFilm })
  open = (fileIds: string[]): Answer<{ fileIds: string[] }> => call('POST', '/api/opened', { fileIds })
  codebook = (): Answer<CodebookAnswer> => call('GET', '/api/codebook')
  codeHoldings = (codeId: string): Answer<CodeHoldings> =>
    call('GET', `/api/codes/${encodeURIComponent(codeId)}/holdings`)
  codeExamples = (codeId: string): Answer<ExamplesAnswer> =>
    call('GET', `/api/codes/${encodeURIComponent(codeId)}/examples`)
  printedCodebook = (form: string, language: string): Answer<PrintedCodebookAnswer> =>
    call('GET', `/api/codebook/printed/${form}?language=${language}`)
  publication = (): Answer<PublicationAnswer> => call('GET', '/api/codebook/publication')
  openDecisions = (): Answer<DecisionsAnswer> => call('GET', '/api/codebook/decisions')
  goBack = (): Answer<GoBackAnswer> => call('GET', '/api/codebook/go-back')
  plans = (): Answer<PlansAnswer> => call('GET', '/api/plans')
  planProgress = (planId: string): Answer<PlanProgressAnswer> =>
    call('GET', `/api/plans/${encodeURIComponent(planId)}/progress`)
  draftPlan = (wanted: PlanDraftRequest): Answer<PlanDraftAnswer> => call('POST', '/api/plans/draft', wanted)
  coding = (filmId: string): Answer<CodingTableAnswer> =>
    call('GET', `/api/films/${encodeURIComponent(filmId)}/coding-table`)
  others = (filmId: string): Answer<OthersAnswer> =>
    call('GET', `/api/films/${encodeURIComponent(filmId)}/others`)
  codingOf = (filmId: string, coderId: string): Answer<CodingTableAnswer> =>
    call('POST', `/api/films/${encodeURIComponent(filmId)}/others/${encodeURIComponent(coderId)}/seen`)
  periodisations = (): Answer<PeriodisationsAnswer> => call('GET', '/api/periodisations')
  world = (): Answer<WorldAnswer> => call('GET', '/api/world')
  readings = (): Answer<ReadingsAnswer> => call('GET', '/api/readings')
  sources = (): Answer<SourcesAnswer> => call('GET', '/api/sources')
  setSources = (style: StyleName): Answer<SetSourcesAnswer> =>
    call('GET', `/api/sources/set?style=${encodeURIComponent(style)}`)
  citePlate = (essayId: string, plateId: string): Answer<CitedPlateAnswer> =>
    call('GET', `/api/essays/${essayId}/plates/${plateId}/cited`)
  citeFilm = (filmId: string, wanted: Record<string, string | number>): Answer<CitedFilmAnswer> => {
    const asked = Object.entries(wanted).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    return call('GET', `/api/films/${encodeURIComponent(filmId)}/cited?${asked.join('&')}`)
  }
  readSources = (text: string): Answer<ReadSourcesAnswer> => call('POST', '/api/sources/read', { text })
  checkSources = (): Answer<DoubtsAnswer> => call('GET', '/api/sources/doubts')
  sourcesOut = (form: 'bibtex' | 'csl-json'): Answer<SourcesOutAnswer> =>
    call('GET', `/api/sources/out/${form}`)
  essays = (): Answer<EssaysAnswer> => call('GET', '/api/essays')
  printableNumbers = (findingId: string): Answer<PrintableNumbersAnswer> =>
    call('GET', `/api/essays/numbers/${encodeURIComponent(findingId)}`)
  passes = (): Answer<PassesAnswer> => call('GET', '/api/essays/passes')
  tray = (): Answer<TrayAnswer> => call('GET', '/api/tray')
  ask = <Name extends QuestionName>(
    name: Name,
    wanted: QuestionRequest<Name>,
  ): Answer<QuestionAnswer<Name>> => call('POST', `/api/questions/${name}?as=page`, wanted)
  essay = (essayId: string): Answer<EssayAnswer> => call('GET', `/api/essays/${encodeURIComponent(essayId)}`)
  editions = (essayId: string): Answer<EditionsAnswer> =>
    call('GET', `/api/essays/${encodeURIComponent(essayId)}/editions`)
  standings = (essayId: string | null): Answer<StandingsAnswer> =>
    call('GET', essayId === null ? '/api/standings' : `/api/essays/${essayId}/standings`)
  stillSet = (plateId: string, wanted: WantedStillSet): Answer<StillSetAnswer> =>
    call('GET', `/api/plates/${plateId}/still-set?${new URLSearchParams(wanted)}`)
  stillGround = (filmId: string): Answer<StillGroundAnswer> =>
    call('GET', `/api/films/${encodeURIComponent(filmId)}/still-ground`)
  hangingOn = (on: HangsOnRequest): Answer<HangingAnswer> => call('POST', '/api/hanging', on)
  keptFindings = (): Answer<KeptFindingsAnswer> => call('GET', '/api/kept-findings')
  recomputed = (findingId: string): Answer<RecomputedAnswer> =>
    call('GET', `/api/kept-findings/${encodeURIComponent(findingId)}/recomputed`)
  keptTakenOut = (findingId: string, form: FindingForm, language: string): Answer<TakenOutFindingAnswer> =>
    call('GET', `/api/kept-findings/${encodeURIComponent(findingId)}/taken-out/${form}?language=${language}`)
  findingTakenOut = (
    named: { question: string; asked: object },
    form: FindingForm,
    language: string,
  ): Answer<TakenOutFindingAnswer> => call('POST', `/api/findings/taken-out/${form}`, { ...named, language })
  appearances = ({ filmId, codeId, version, beside }: AppearancesAsked): Answer<AppearancesAnswer> => {
    const asked = new URLSearchParams({
      codeId,
      ...(beside && { besideId: beside.codeId, together: beside.unit }),
      ...(version !== null && { codebookVersion: String(version) }),
    })
    return call('GET', `/api/films/${encodeURIComponent(filmId)}/appearances?${asked}`)
  }
  studies = (): Answer<StudiesAnswer> => call('GET', '/api/studies')
  beginStudy = (from: BeginStudyRequest): Answer<OpenStudyAnswer> => call('POST', '/api/studies/begin', from)
  bringInStudy = (archive: Blob, title: string): Answer<OpenStudyAnswer> =>
    call('POST', `/api/studies/archive?title=${encodeURIComponent(title)}`, archive)
  openStudy = (folder: string): Answer<OpenStudyAnswer> => call('POST', '/api/studies/open', { folder })
  specimenStudy = (): Answer<SpecimenStudyAnswer> => call('POST', '/api/specimen-study')
}

async function call<Value>(method: string, address: string, body?: unknown): Answer<Value> {
  try {
    const response = await fetch(address, {
      method,
      ...(body === undefined
        ? {}
        : body instanceof Blob
          ? { body, headers: { 'content-type': 'application/zip' } }
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const number = Number(response.headers.get('x-change-number') ?? 0)
    // An answer that breaks off is no answer: whether anything was done is not known.
    const answer: unknown = await (response.ok ? response.json() : response.json().catch(() => null))
    return { ...(response.ok ? accepted(answer as Value) : refused(refusalIn(answer))), number }
  } catch {
    return { ...refused({ kind: 'server-unreachable' }), number: 0 }
  }
}

function refusalIn(answer: unknown): Refusal {
  const heard = (answer as { refusal?: Heard } | null)?.refusal
  return typeof heard?.kind === 'string' ? heardRefusal(heard) : { kind: 'fault' }
}
