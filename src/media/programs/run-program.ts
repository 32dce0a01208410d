import { type ChildProcess, spawn } from 'node:child_process'
import os from 'node:os'
import { limits } from './hostile-limits.ts'

export interface ProgramRun {
  program: string
  args: readonly string[]
  cwd?: string
  env?: Record<string, string>
  signal?: AbortSignal | undefined
  /** Give up after this long without a sign of life (output on either stream). */
  silenceMs?: number
  /** A promise makes the program wait with its output until it is fulfilled. */
  onOutput?: (chunk: Buffer) => unknown
  onErrorLine?: (line: string) => void
  /** False for a program that somebody waits for: it then takes its full share of the processor. */
  standBack?: boolean
  /** Feeds standard input; the program runs with an empty one otherwise. */
  feed?: (child: ChildProcess) => Promise<void>
}

export type ProgramEnd =
  | { kind: 'exited'; code: number | null; lastLines: string[] }
  | { kind: 'cancelled' }
  | { kind: 'silent'; limitMs: number }
  | { kind: 'not-started'; code: string }

/** Runs one program without a shell and always waits for its end, so that no child outlives the call. */
export function runProgram(run: ProgramRun): Promise<ProgramEnd> {
  if (run.signal?.aborted) return Promise.resolve({ kind: 'cancelled' })
  const child = spawn(run.program, run.args, {
    stdio: [run.feed ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
    ...(run.cwd ? { cwd: run.cwd } : {}),
    ...(run.env ? { env: { ...process.env, ...run.env } } : {}),
  })
  if (run.standBack !== false) standBack(child)
  return watch(child, run)
}

/** Whoever is working at the screen comes first: programs that read films take what is left of the processor. */
function standBack(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It has ended already, or this system lets nobody change it: then it runs as it is.
  }
}

function watch(child: ChildProcess, run: ProgramRun): Promise<ProgramEnd> {
  let verdict: ProgramEnd | null = null
  let thrown: unknown = null
  const stop = (end: ProgramEnd | null) => {
    verdict ??= end
    child.kill('SIGKILL')
  }
  const silenceMs = run.silenceMs ?? limits.silenceMs
  const timer = setTimeout(() => stop({ kind: 'silent', limitMs: silenceMs }), silenceMs)
  const onAbort = () => stop({ kind: 'cancelled' })
  run.signal?.addEventListener('abort', onAbort, { once: true })
  const fail = (cause: unknown) => {
    thrown ??= cause
    stop(null)
  }
  const guarded = (act: () => void) => {
    if (verdict || thrown) return
    timer.refresh()
    try {
      act()
    } catch (cause) {
      fail(cause)
    }
  }
  const holdUp = (kept: Promise<unknown>) => {
    child.stdout!.pause()
    kept.then(() => child.stdout!.resume(), fail).then(() => timer.refresh())
  }
  child.stdout?.on('data', (chunk: Buffer) =>
    guarded(() => {
      const kept = run.onOutput?.(chunk)
      if (kept instanceof Promise) holdUp(kept)
    }),
  )
  const lines = collectLines(child, line => guarded(() => run.onErrorLine?.(line)))
  child.stdin?.on('error', () => {})
  run.feed?.(child).catch(fail)
  return new Promise((resolve, reject) => {
    child.on('error', (cause: NodeJS.ErrnoException) => {
      verdict ??= { kind: 'not-started', code: cause.code ?? 'unknown' }
      if (child.pid === undefined) resolve(verdict)
    })
    child.on('close', code => {
      clearTimeout(timer)
      run.signal?.removeEventListener('abort', onAbort)
      if (thrown) reject(thrown)
      else resolve(verdict ?? { kind: 'exited', code, lastLines: lines() })
    })
  }).finally(() => clearTimeout(timer)) as Promise<ProgramEnd>
}

function collectLines(child: ChildProcess, onLine: (line: string) => void): () => string[] {
  let rest = ''
  const last: string[] = []
  const take = (line: string) => {
    if (line.trim() === '') return
    last.push(line.slice(0, 500))
    if (last.length > 20) last.shift()
    onLine(line)
  }
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const pieces = (rest + text).split(/\r?\n|\r/)
    rest = (pieces.pop() ?? '').slice(-limits.stderrBytes)
    for (const piece of pieces) take(piece)
  })
  return () => {
    take(rest)
    rest = ''
    return last
  }
}
