import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { repositoryRoot } from '../effects.ts'

export interface EndedCommand {
  /** Null where it was killed, or had not ended by itself in a long while. */
  code: number | null
  out: string
  err: string
}

export interface StartedCommand {
  child: ChildProcess
  ended: Promise<EndedCommand>
  kill(): Promise<void>
}

const longMs = 90_000

/** A command as it is typed, in a process of its own, which can be killed; one that hangs is ended after a long while. */
export function startCommand(words: string[], env: Record<string, string> = {}): StartedCommand {
  const child = spawn(process.execPath, ['bin/silverscreen', ...words], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'C.UTF-8', ...env },
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  const hung = setTimeout(() => child.kill('SIGKILL'), longMs)
  const ended = new Promise<EndedCommand>(resolve =>
    child.once('close', code => {
      clearTimeout(hung)
      resolve({ code, ...said })
    }),
  )
  return {
    child,
    ended,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

export function runCommand(words: string[], env?: Record<string, string>): Promise<EndedCommand> {
  return startCommand(words, env).ended
}
