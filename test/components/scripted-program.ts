import { execFileSync } from 'node:child_process'
import { createReadStream, existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { ActBody, CodingTableAnswer, LiveEvent, TurnRequest } from '../../src/server/contracts/index.ts'
import type { Change, Mark } from '../../src/study/index.ts'
import { applyToList, inverse, placeIn } from '../../src/study/index.ts'
import type { Refusal } from '../../src/words/index.ts'
import { repositoryRoot } from '../effects.ts'
import { oneFilm } from './one-film.ts'

/** What becomes of the next act: kept and answered; refused; kept, with the answer lost; or held until it is let go. */
export type Fate = 'keep' | 'lose the answer' | 'hold' | Refusal

export interface ScriptedProgram {
  address: string
  /** Every act, undo and redo as it came in, those that came twice too. */
  heard: (Partial<ActBody> & { actId?: string })[]
  marks: () => readonly Mark[]
  /** What becomes of the acts that come, in turn; the last one goes on. */
  fates: (...fates: Fate[]) => void
  /** Answers what is held, or, where a page has shown an act and not sent it yet, that act when it comes. */
  letGo: () => void
  tell: (event: LiveEvent) => void
  /** A change that another window has made, told to every page. */
  otherWindow: (change: Change) => void
  close: () => Promise<void>
}

/** The program as a page sees it, with a film in memory: what it answers, and when, is for the test to say. */
export async function startScriptedProgram(): Promise<ScriptedProgram> {
  // Builds the pages anew where their sources have changed.
  execFileSync(process.execPath, ['bin/silverscreen', 'add', '--help'], { cwd: repositoryRoot })
  const film = oneFilm()
  const state = { marks: [] as readonly Mark[], number: 0, done: [] as { actId: string; change: Change }[] }
  const heard: ScriptedProgram['heard'] = []
  const pages = new Set<ServerResponse>()
  const held: (() => void)[] = []
  let isNextLetGo = false
  let fates: Fate[] = ['keep']
  const tell = (event: LiveEvent) => {
    for (const page of pages) page.write(`event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`)
  }
  const take = (actId: string | null, change: Change) => {
    state.marks = applyToList('mark', state.marks, change)
    state.number++
    tell({ kind: 'change', actId, change, number: state.number })
    return state.number
  }
  const placeScripted = (act: ActBody) => {
    const films = { films: [film.card.film], belongings: { film: [film.card.film] }, bringsBack: null }
    switch (act.kind) {
      case 'set-mark':
      case 'clear-mark':
        return placeIn('coding', { ...film.desk, marks: state.marks }, act)
      case 'describe-film':
      case 'remove-film':
        return placeIn('films', films, act)
      case 'edit-study':
        return placeIn('profile', { profile: film.study }, act)
      default:
        throw new Error(`No script for ${act.kind}.`)
    }
  }
  const place = (act: ActBody): Change => {
    const placed = placeScripted(act)
    if (!placed.ok) throw new Error(JSON.stringify(placed.refusal))
    return placed.value
  }
  const perform = (response: ServerResponse, body: ActBody & { actId: string }, change: () => Change) => {
    heard.push(body)
    const fate = fates.length > 1 ? fates.shift()! : fates[0]!
    if (typeof fate === 'object') return send(response, 409, { refusal: fate })
    const known = state.done.find(({ actId }) => actId === body.actId)
    const answer = () => {
      const done = known ?? { actId: body.actId, change: change() }
      const number = known ? state.number : take(body.actId, done.change)
      if (!known) state.done.push(done)
      if (fate === 'lose the answer') return breakOff(response)
      send(response, 200, { ...done, kind: 'act', number }, number)
    }
    if (fate === 'hold' && !isNextLetGo) return void held.push(answer)
    isNextLetGo = false
    answer()
  }
  const undo = (): Change => {
    const last = state.done.at(-1)
    return last ? inverse(last.change) : []
  }
  const answers: Record<string, (response: ServerResponse, body: never) => unknown> = {
    'GET /api/study': response => send(response, 200, film.study, state.number),
    'GET /api/films': response => send(response, 200, { films: [film.card] }, state.number),
    'GET /api/tasks': response => send(response, 200, { tasks: [] }),
    'GET /api/removed-films': response => send(response, 200, { films: [] }),
    'GET /api/codebook': response => send(response, 200, film.codebook, state.number),
    'GET /api/world': response =>
      send(
        response,
        200,
        { places: [], events: [], placings: [], facts: [], settings: [], withheldSpans: [], parts: [] },
        state.number,
      ),
    [`GET /api/parts/${film.part.partId}/subtitles`]: response =>
      send(response, 200, { tracks: [], lines: [], dialogue: [] }, state.number),
    'GET /api/readings': response =>
      send(
        response,
        200,
        {
          ...{ mediations: [], spans: [], realities: [], parts: [] },
          ...{ plates: [], plateItems: [], memos: [], memoFrames: [] },
          ...{ links: [], linkEnds: [], linkKinds: [], linkedMarks: [] },
        },
        state.number,
      ),
    'GET /api/periodisations': response => send(response, 200, { periodisations: [] }, state.number),
    'GET /api/roots': response => send(response, 200, { roots: [] }),
    [`GET /api/parts/${film.part.partId}`]: response => send(response, 200, film.part, state.number),
    [`GET /api/films/${film.card.film.id}/coding-table`]: response => {
      const { coderId } = film.desk
      const more = [...state.marks]
      const coding: CodingTableAnswer = {
        coderId,
        passes: [],
        lookedThrough: [],
        seen: [],
        lanes: [],
        more,
        regionKeys: [],
      }
      send(response, 200, coding, state.number)
    },
    'POST /api/acts': (response, body: ActBody & { actId: string }) =>
      perform(response, body, () => place(body)),
    'POST /api/undo': (response, body: TurnRequest & { actId: string }) =>
      perform(response, { ...body, kind: 'undo' } as never, undo),
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://page')
    if (pathname === '/api/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(': here\n\n')
      pages.add(response)
      response.once('close', () => pages.delete(response))
      return
    }
    const answer = answers[`${request.method} ${pathname}`]
    if (answer) void readBody(request).then(body => answer(response, body as never))
    else if (pathname === '/api/texts/found') {
      const none = { counts: [], hits: [] }
      send(response, 200, { written: none, sounded: none })
    } else if (pathname.startsWith('/media/')) send(response, 404, {})
    else if (pathname.startsWith('/api/')) send(response, 404, { refusal: { kind: 'no-such-address' } })
    else sendPage(response, pathname)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    marks: () => state.marks,
    fates: (...next) => {
      fates = next
    },
    letGo: () => {
      isNextLetGo = held.length === 0
      for (const answer of held.splice(0)) answer()
    },
    tell,
    otherWindow: change => void take(null, change),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function send(response: ServerResponse, status: number, answer: unknown, number = 0): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-change-number': String(number) })
  response.end(JSON.stringify(answer))
}

/** Ends in the middle of an answer; where nothing had come of one, the browser would ask again by itself. */
function breakOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 })
  response.write('{"actId":', () => response.destroy())
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return chunks.length === 0 ? null : JSON.parse(Buffer.concat(chunks).toString())
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The pages as they are built; an address of a screen gives the one page. */
function sendPage(response: ServerResponse, pathname: string): void {
  const built = path.join(repositoryRoot, 'dist/web')
  const asked = path.join(built, pathname)
  const file = path.extname(asked) && existsSync(asked) ? asked : path.join(built, 'index.html')
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
}
