import path from 'node:path'
import type { Media } from '../media/index.ts'
import type { QueryNamesAnswer, SavedQueriesAnswer } from '../server/contracts/index.ts'
import type { TaskRecord } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { accepted, fileWithFrames, refused } from '../study/index.ts'
import type { ImportReport } from '../tasks/index.ts'
import { chaptersOf, isOver, keptImports } from '../tasks/index.ts'
import type { Refusal } from '../words/index.ts'
import { placeFocal } from './acts/place-focal.ts'
import { placeQuery } from './acts/place-query.ts'
import { orderClips, planClips } from './clips/order-clips.ts'
import { takeOutClips } from './clips/take-out-clips.ts'
import { takeOutCodebook } from './codebook/printed/take-out-codebook.ts'
import { hangingOn } from './essays/hanging-on.ts'
import { listNumbers } from './essays/list-numbers.ts'
import { listEditions } from './essays/publish/editions.ts'
import { publishInto } from './essays/publish/write-publication.ts'
import { listEssays, listPasses, readEssay } from './essays/read-essays.ts'
import { standingsOf } from './essays/standings.ts'
import { bringInFilmList } from './films/bring-in-film-list.ts'
import { compareVersionsOf } from './films/compare-versions.ts'
import { findPart } from './films/find-part.ts'
import { gatherNames } from './films/gather-records.ts'
import { openFiles } from './films/open-files.ts'
import { takenInFile } from './films/taken-in-file.ts'
import { askLine } from './finding/ask-line.ts'
import { askQuery } from './finding/ask-query.ts'
import { findTexts } from './finding/find-texts.ts'
import { queryNames } from './finding/query-names.ts'
import { takeOutCuts } from './finding/take-out-cuts.ts'
import { takeOutQuery } from './finding/take-out-query.ts'
import { sheetOrdered } from './incoming/sheet-ordered.ts'
import { inspectStudy } from './inspect-study.ts'
import { listKept, recomputeKept, takeOutKept } from './kept/kept-findings.ts'
import { takeOutFinding } from './kept/out/take-out-finding.ts'
import { keepAsked, putQuestion } from './kept/put-question.ts'
import type { OpenStudy } from './open-study.ts'
import { askQuestion } from './questions/ask-question.ts'
import { takeOutShotRecord } from './shots/record/take-out-shot-record.ts'
import { bringInShotList, takeOutShotList } from './shots/shot-lists.ts'
import { takeOutStillSet } from './still-sets/take-out-still-set.ts'
import { bringInSubtitlesOf, lookIntoSubtitles } from './subtitles/bring-in-subtitle-file.ts'
import { tracksInside } from './subtitles/subtitles-inside.ts'
import { referencedFiles } from './tasks/take-in.ts'
import type { TaskOrders } from './tasks/task-orders.ts'
import { viewTask } from './tasks/task-view.ts'
import { unansweredIn } from './tasks/unanswered.ts'
import { openGate } from './withholding/open-gate.ts'
import type { Workbench } from './workbench.ts'

/** What the calls need of an open study; FFmpeg is looked for only where a call needs it. */
type Ground = Pick<OpenStudy, 'store' | 'folder' | 'questions' | 'makeId' | 'now' | 'tell' | 'program'> & {
  tasks: TaskOrders
  openMedia: () => Promise<Result<Media, Refusal>>
  stylesFolder: string
}

/** The calls upon a study that this very program has open. */
export function workbenchOf(study: Ground): Workbench {
  const { store, tasks } = study
  return {
    films: {
      add: async (paths, asOneFilm) => {
        for (const file of paths) await study.folder.opened.open(file)
        const places = paths.map(file => path.resolve(file))
        const payloads = referencedFiles(study.makeId, places, asOneFilm)
        const ordered = await tasks.order(
          payloads.map(payload => ({ kind: 'take-in-film', subjectId: payload.fileId, payload })),
        )
        return ordered.ok ? accepted(await Promise.all(ordered.value.map(view))) : ordered
      },
      takenIn: taskId => takenInFile(store, taskId),
      open: async fileIds => accepted(await openFiles(study, fileIds)),
      fromList: (file, alsoLines) => bringInFilmList(study, file, alsoLines),
      partNamed: async wanted => findPart(await store.films.all(), wanted),
      compareVersions: wanted => compareVersionsOf(study, wanted),
    },
    lists: {
      takeOut: (partId, form) => takeOutShotList(store, partId, form),
      takeOutRecord: (partId, form, language) => takeOutShotRecord(study, partId, { form, language }),
      bringIn: (partId, text, choices) => bringInShotList(study, partId, text, choices),
    },
    subtitles: {
      inside: partId => tracksInside(store, partId),
      look: (partId, request) => lookIntoSubtitles(study, partId, request),
      bringIn: (partId, request) => bringInSubtitlesOf(study, partId, request),
    },
    codebook: {
      takeOut: (form, language) => takeOutCodebook(study, { form, language }),
    },
    plates: {
      takeOutStills: (plate, wanted) => takeOutStillSet(study, plate, wanted),
    },
    questions: {
      ask: (name, wanted) => askQuestion(study, name, wanted),
      takeOut: async (named, form, language) => {
        const put = await putQuestion(study, named)
        if (!put.ok) return put
        const gate = await openGate(store, language)
        return takeOutFinding({ ...put.value, at: study.now() }, form, { language, gate })
      },
      keep: named => keepAsked(study, named),
      names: async codebookVersion => accepted(await gatherNames(store, codebookVersion)),
    },
    essays: {
      list: async () => accepted(await listEssays(study)),
      read: essayId => readEssay(study, essayId),
      numbers: findingId => listNumbers(study, findingId),
      passes: async () => accepted(await listPasses(study)),
      publish: (essay, wanted) => publishInto(study, essay, wanted),
      editions: essay => listEditions(study, essay),
      standings: essayId => standingsOf(study, essayId),
      hangingOn: async on => accepted(await hangingOn(study, on)),
    },
    finding: {
      texts: async wanted => accepted(await findTexts(store, wanted)),
      names: async language => accepted((await queryNames(store, language)) as QueryNamesAnswer),
      saved: async () => accepted({ saved: await store.findings.savedQueries() } as SavedQueriesAnswer),
      save: act => placeQuery(study, act),
      ask: async wanted => accepted(await askQuery(store, wanted)),
      line: (wanted, language) => askLine(store, wanted, language),
      takeOut: async (query, language) => accepted(await takeOutQuery(store, query, language)),
      takeOutCuts: async ({ query, form, handles }, language) =>
        accepted(await takeOutCuts(store, query, { form, handles, language })),
    },
    clips: {
      plan: async (wanted, language) => accepted(await planClips(study, wanted, language)),
      order: async (wanted, language) => {
        const ordered = await orderClips(study, wanted, language)
        return ordered.ok ? accepted(await view(ordered.value)) : ordered
      },
      takeOut: (taskId, folder) => takeOutClips(study, taskId, folder),
    },
    focal: {
      list: async () => accepted(await store.findings.focalSymbols()),
      place: act => placeFocal(study, act),
    },
    kept: {
      list: async () => accepted(await listKept(study)),
      recompute: findingId => recomputeKept(study, findingId),
      takeOut: (findingId, form, language) => takeOutKept(study, findingId, { form, language }),
    },
    imports: {
      corpus: async place => {
        const payload = { path: path.resolve(place) }
        const ordered = await tasks.order([{ kind: 'import-corpus', subjectId: null, payload }])
        return ordered.ok ? accepted(await view(ordered.value[0]!)) : ordered
      },
      foreign: async (place, { fileName = path.basename(place), coders } = {}) => {
        const payload = { path: path.resolve(place), fileName, ...(coders && { coders }) }
        const ordered = await tasks.order([{ kind: 'import-foreign', subjectId: null, payload }])
        return ordered.ok ? accepted(await view(ordered.value[0]!)) : ordered
      },
      sheet: async (place, wanted, fileName = path.basename(place)) => {
        const sheet = 'reading' in wanted ? accepted(wanted) : await sheetOrdered(store, wanted)
        if (!sheet.ok) return sheet
        const payload = { path: path.resolve(place), fileName, sheet: sheet.value }
        const ordered = await tasks.order([{ kind: 'import-foreign', subjectId: null, payload }])
        return ordered.ok ? accepted(await view(ordered.value[0]!)) : ordered
      },
      seeChapters: async partId => {
        const seen = await chaptersOf(study, partId)
        return seen.ok ? accepted({ chapters: seen.value.chapters }) : seen
      },
      chapters: async partId => {
        const file = fileWithFrames(await store.films.part(partId))
        const place = file && (await study.folder.fileAt(file))
        if (!file || !place) return refused({ kind: 'no-such-file' })
        if (!place.ok) return place
        const payload = { path: path.resolve(place.value), fileName: file.originalName, chaptersOf: partId }
        const ordered = await tasks.order([{ kind: 'import-foreign', subjectId: null, payload }])
        return ordered.ok ? accepted(await view(ordered.value[0]!)) : ordered
      },
      foreignReport: async taskId => {
        const kept = (await keptImports(store)).find(one => one.taskId === taskId)
        return kept ? accepted(kept.report) : refused({ kind: 'no-such-task' })
      },
      last: async () => accepted((await store.setAside.lastImport()) as ImportReport | null),
    },
    tasks: {
      follow: async (taskId, moved = () => {}) => {
        const task = await tasks.follow(taskId, moved)
        if (!task) return refused({ kind: 'no-such-task' })
        return isOver(task) ? accepted(await view(task)) : refused({ kind: 'task-rests' })
      },
      unanswered: async () => accepted(await unansweredIn(study)),
      accept: taskId => tasks.accept(taskId),
      decline: taskId => tasks.decline(taskId),
    },
    inspect: async () => {
      const media = await study.openMedia()
      return accepted(await inspectStudy({ ...study, media: media.ok ? media.value : null }))
    },
  }

  function view(task: TaskRecord) {
    return viewTask(store, task)
  }
}
