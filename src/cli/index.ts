import { addCommand } from './add.ts'
import { analyseCommand } from './analyse.ts'
import type { Command } from './command.ts'
import { doctorCommand } from './doctor.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { modelsCommand } from './models.ts'
import { serveCommand } from './serve.ts'
import { shotsCommand } from './shots.ts'

const commands: Command[] = [
  serveCommand,
  addCommand,
  shotsCommand,
  importCommand,
  exportCommand,
  analyseCommand,
  modelsCommand,
  doctorCommand,
]

/** Runs the command that the words after `silverscreen` name, and leaves its exit code. */
export async function runCommandLine(words: string[]): Promise<void> {
  const [name, ...rest] = words
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(overview())
    return
  }
  const command = commands.find(candidate => candidate.name === name)
  if (!command) {
    process.stderr.write(`There is no command “${name}”.\n\n${overview()}`)
    process.exitCode = 2
    return
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.help.trim()}\n`)
    return
  }
  try {
    process.exitCode = await command.run(rest)
  } catch (cause) {
    process.exitCode = 1
    if (isUsageFault(cause)) {
      process.stderr.write(`${(cause as Error).message}\n\n${command.help.trim()}\n`)
      process.exitCode = 2
      return
    }
    process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`)
  }
}

function isUsageFault(cause: unknown): boolean {
  return String((cause as { code?: string })?.code ?? '').startsWith('ERR_PARSE_ARGS')
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return `silverscreen COMMAND [--help]\n\n${lines.join('\n')}\n`
}
