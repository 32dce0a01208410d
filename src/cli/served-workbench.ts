import { setTimeout as wait } from 'node:timers/promises'
import type { Task, TracksInsideAnswer } from '../server/contracts/index.ts'
import type { FocalSymbol, Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import type { ImportReport } from '../tasks/index.ts'
import { isOver } from '../tasks/index.ts'
import type { Refusal } from '../words/index.ts'
import type { MovedTask } from '../workbench/index.ts'
import type { ServerAtHand } from './served-study.ts'
import { askServer, isListening, patienceMs } from './served-study.ts'
import type { WorkbenchAtHand } from './workbench-at-hand.ts'

/** The calls put to the server that has the study: each is one of its routes. */
export function servedWorkbench(server: ServerAtHand): WorkbenchAtHand {
  const ask = <Answer>(call: string, body?: object) => askServer<Answer>(server, call, { body })
  const at = (...words: string[]) => `/api/${words.map(encodeURIComponent).join('/')}`
  return {
    films: {
      add: async (paths, asOneFilm) =>
        pick(await ask<{ tasks: Task[] }>(at('add'), { paths, asOneFilm }), ({ tasks }) => tasks),
      takenIn: taskId => ask(at('tasks', taskId, 'taken-in')),
      open: async fileIds =>
        pick(await ask<{ fileIds: string[] }>(at('opened'), { fileIds }), opened => opened.fileIds),
      fromList: (file, alsoLines) => ask(at('film-lists'), { ...file, alsoLines }),
      partNamed: async ({ film, part }) => {
        const wanted = new URLSearchParams({ film, ...(part !== undefined && { part }) })
        return pick(await ask<{ partId: string }>(`${at('part-named')}?${wanted}`), ({ partId }) => partId)
      },
      compareVersions: wanted =>
        ask(`${at('versions', 'compared')}?${new URLSearchParams({ ...wanted } as Record<string, string>)}`),
    },
    lists: {
      takeOut: (partId, form) => ask(at('parts', partId, 'shot-list', form)),
      takeOutRecord: (partId, form, language) =>
        ask(`${at('parts', partId, 'shot-record', form)}?language=${language}`),
      bringIn: (partId, text, { closeGaps }) => ask(at('parts', partId, 'shot-list'), { text, closeGaps }),
    },
    subtitles: {
      inside: async partId =>
        pick(
          await ask<TracksInsideAnswer>(at('parts', partId, 'subtitles', 'inside')),
          ({ tracks }) => tracks,
        ),
      look: (partId, request) => ask(at('parts', partId, 'subtitles', 'read'), request),
      bringIn: (partId, request) => ask(at('parts', partId, 'subtitles'), request),
    },
    codebook: {
      takeOut: (form, language) => ask(`${at('codebook', 'printed', form)}?language=${language}`),
    },
    plates: {
      takeOutStills: (plate, wanted) => ask(at('plates', plate, 'still-set'), wanted),
    },
    questions: {
      ask: (name, wanted) => ask(at('questions', name), wanted),
      takeOut: (named, form, language) => ask(at('findings', 'taken-out', form), { ...named, language }),
      keep: async named =>
        pick(await ask<{ findingId: string }>(at('findings', 'keep'), named), kept => kept.findingId),
      names: version =>
        ask(version === undefined ? at('names') : `${at('names')}?codebookVersion=${version}`),
    },
    essays: {
      list: () => ask(at('essays')),
      read: essayId => ask(at('essays', essayId)),
      numbers: findingId => ask(at('essays', 'numbers', findingId)),
      passes: () => ask(at('essays', 'passes')),
      publish: (essay, wanted) => ask(at('essays', essay, 'published'), wanted),
      editions: essay => ask(at('essays', essay, 'editions')),
      standings: essayId => ask(essayId === null ? at('standings') : at('essays', essayId, 'standings')),
      hangingOn: on => ask(at('hanging'), on),
    },
    kept: {
      list: () => ask(at('kept-findings')),
      recompute: findingId => ask(at('kept-findings', findingId, 'recomputed')),
      takeOut: (findingId, form, language) =>
        ask(`${at('kept-findings', findingId, 'taken-out', form)}?language=${language}`),
    },
    finding: {
      texts: wanted => ask(at('texts', 'found'), wanted),
      names: language => ask(`${at('queries', 'names')}?language=${language}`),
      saved: () => ask(at('queries', 'saved')),
      save: async act => pick(await ask(at('acts'), act), () => null),
      ask: wanted => ask(at('queries', 'asked'), wanted),
      line: (wanted, language) => ask(`${at('queries', 'line')}?language=${language}`, wanted),
      takeOutCuts: (wanted, language) => ask(`${at('queries', 'cuts')}?language=${language}`, wanted),
      takeOut: (query, language) => ask(`${at('queries', 'taken-out')}?language=${language}`, { query }),
    },
    clips: {
      plan: (wanted, language) => ask(`${at('queries', 'clips')}?language=${language}`, wanted),
      order: async (wanted, language) =>
        pick(await ask<{ task: Task }>(`${at('clips')}?language=${language}`, wanted), ({ task }) => task),
      takeOut: (taskId, folder) => ask(at('clips', taskId, 'folder'), { folder }),
    },
    focal: {
      list: async () =>
        pick(
          await ask<{ focalSymbols: FocalSymbol[] }>(at('periodisations')),
          ({ focalSymbols }) => focalSymbols,
        ),
      place: async act => pick(await ask(at('acts'), act), () => null),
    },
    imports: {
      corpus: async path => pick(await ask<{ task: Task }>(at('import'), { path }), ({ task }) => task),
      foreign: async (path, { coders } = {}) =>
        pick(
          await ask<{ task: Task }>(at('import', 'foreign'), { path, ...(coders && { coders }) }),
          ({ task }) => task,
        ),
      sheet: async (path, wanted) =>
        pick(await ask<{ task: Task }>(at('import', 'sheet'), { path, wanted }), ({ task }) => task),
      seeChapters: partId => ask(at('parts', partId, 'chapters')),
      chapters: async partId =>
        pick(await ask<{ task: Task }>(at('parts', partId, 'chapters', 'ordered'), {}), ({ task }) => task),
      foreignReport: taskId => ask(at('imports', 'foreign', taskId)),
      last: async () =>
        pick(await ask<{ report: ImportReport | null }>(at('imports', 'last')), ({ report }) => report),
    },
    tasks: {
      follow: (taskId, moved) => follow(server, at('tasks', taskId), moved),
      unanswered: () => ask(at('unanswered')),
      accept: async taskId => pick(await ask(at('tasks', taskId, 'accept'), {}), () => null),
      decline: async taskId => pick(await ask(at('tasks', taskId, 'decline'), {}), () => null),
    },
    inspect: () => ask(at('inspection')),
    // The study stays with the server.
    close: async () => {},
  }
}

function pick<Answer, Value>(
  answer: Result<Answer, Refusal>,
  value: (answer: Answer) => Value,
): Result<Value, Refusal> {
  return answer.ok ? accepted(value(answer.value)) : answer
}

/** How long a server that does not answer is asked again: it may be busy. */
const silenceMs = 30_000

/**
 * Follows a task until it is over. Whatever else keeps it from going on ends the waiting with a reason: it rests, it was
 * dismissed, or the server has ended meanwhile.
 */
async function follow(
  server: ServerAtHand,
  call: string,
  moved: (task: MovedTask) => void = () => {},
): Promise<Result<Task, Refusal>> {
  for (let heardMs = Date.now(); ; ) {
    const answer = await askServer<{ task: Task }>(server, call, { patienceMs })
    if (answer.ok) {
      const { task } = answer.value
      if (isOver(task)) return accepted(task)
      if (task.state !== 'waiting' && task.state !== 'running') return refused({ kind: 'task-rests' })
      heardMs = Date.now()
      moved(task)
    } else if (answer.refusal.kind !== 'server-unreachable') return answer
    else if (Date.now() - heardMs > silenceMs || !(await isListening(server)))
      return refused({ kind: 'server-ended' })
    await wait(300)
  }
}
