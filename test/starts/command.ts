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
export interface CommandPlace {
  env?: Record<string, string>
  /** Who runs it, by number; only root may choose. */
  uid?: number
}

export function startCommand(words: string[], place: CommandPlace = {}): StartedCommand {
  const child = spawn(process.execPath, ['bin/silverscreen', ...words], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'C.UTF-8', ...place.env },
    ...(place.uid !== undefined && { uid: place.uid, gid: place.uid }),
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

export function runCommand(words: string[], place?: CommandPlace): Promise<EndedCommand> {
  return startCommand(words, place).ended
}
