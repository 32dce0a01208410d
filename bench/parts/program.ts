import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url))

/** A started program: its address, how long it took to say it, and how to end it. */
export async function startServer(study: string, more: readonly string[] = []) {
  const startedMs = performance.now()
  const child = spawn(
    process.execPath,
    ['bin/silverscreen', 'serve', '--measure-on-request', '--study', study, '--port', '0', ...more],
    {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, LANG: 'C.UTF-8' },
    },
  )
  const entrance = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]+/)
      if (found) resolve(found[0])
    })
    child.once('exit', code => reject(new Error(`ended with ${code}: ${said}`)))
  })
  const address = new URL('/', entrance).href
  const answer = await fetch(address, { headers: keyOf(entrance) })
  if (answer.status !== 200) throw new Error(`answered ${answer.status}`)
  const readyMs = performance.now() - startedMs
  return {
    /** The address that lets a browser in. */
    entrance,
    readyMs,
    /** What the program holds in memory now, in megabytes; 0 where the system does not say. */
    residentMb() {
      try {
        const said = readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/)
        return Math.round(Number(said?.[1] ?? 0) / 1024)
      } catch {
        return 0
      }
    },
    /** What it has used of processors so far, in milliseconds, which others on the machine do not touch; 0 where the system does not say. */
    processorMs() {
      try {
        const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
        return (Number(fields[11]) + Number(fields[12])) * 10
      } catch {
        return 0
      }
    },
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return 0
      const endedMs = performance.now()
      const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
      child.kill('SIGTERM')
      await ended
      return performance.now() - endedMs
    },
  }
}

/** What lets a question in at a printed address. */
export function keyOf(entrance: string): { 'x-silverscreen-key': string } {
  return { 'x-silverscreen-key': new URL(entrance).searchParams.get('key')! }
}

export type Call = ReturnType<typeof callsTo>

/** Puts questions and acts to a served study, as its page does; what it refuses ends the bench. */
export function callsTo(entrance: string) {
  return async <Answer>(place: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(new URL(place, entrance), {
      headers: keyOf(entrance),
      ...(body !== undefined && {
        method: 'POST',
        headers: { ...keyOf(entrance), 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    if (!response.ok) throw new Error(`${place}: ${await response.text()}`)
    return (await response.json()) as Answer
  }
}

/** A page of the program at a printed address, for a browser that was not there before. */
export function pageOf(place: string, entrance: string): string {
  const address = new URL(place, entrance)
  address.search = new URL(entrance).search
  return address.href
}

/** Milliseconds that a command takes from start to exit. */
export function timeCommand(command: string, args: readonly string[]): Promise<number> {
  const startedMs = performance.now()
  const child = spawn(command, args, { cwd: repositoryRoot, stdio: 'ignore' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code =>
      code === 0
        ? resolve(performance.now() - startedMs)
        : reject(new Error(`${command} ended with ${code}`)),
    )
  })
}
