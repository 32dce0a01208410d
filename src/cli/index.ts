import type { Command } from './command.ts'

/** Each command is loaded when it is asked for: finding the shots of one file needs no server. */
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./serve.ts')).serveCommand,
  add: async () => (await import('./add.ts')).addCommand,
  shots: async () => (await import('./shots.ts')).shotsCommand,
  import: async () => (await import('./import.ts')).importCommand,
  export: async () => (await import('./export/export.ts')).exportCommand,
  analyse: async () => (await import('./analyse.ts')).analyseCommand,
  'compare-versions': async () => (await import('./compare-versions.ts')).compareVersionsCommand,
  essays: async () => (await import('./essays/essays.ts')).essaysCommand,
  publish: async () => (await import('./essays/publish.ts')).publishCommand,
  findings: async () => (await import('./findings/findings.ts')).findingsCommand,
  focal: async () => (await import('./findings/focal.ts')).focalCommand,
  find: async () => (await import('./finding/find.ts')).findCommand,
  cite: async () => (await import('./references/cite.ts')).citeCommand,
  token: async () => (await import('./tokens/token.ts')).tokenCommand,
  models: async () => (await import('./models.ts')).modelsCommand,
  accept: async () => (await import('./accept.ts')).acceptCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  study: async () => (await import('./archive/study.ts')).studyCommand,
  restore: async () => (await import('./archive/restore.ts')).restoreCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
}

/** Runs the command that the words after `silverscreen` name, and leaves its exit code. */
export async function runCommandLine(words: string[]): Promise<void> {
  // Whoever reads only the first lines (`| head`) closes the pipe: there is nobody left to say anything to.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause
    process.exit(0)
  })
  const [name, ...rest] = words
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(kind, cause => void endWithFault(name ?? '', cause))
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(await overview())
    return
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    process.stderr.write(`There is no command “${name}”.\n\n${await overview()}`)
    process.exitCode = 2
    return
  }
  const command = await load()
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.help.trim()}\n`)
    return
  }
  try {
    process.exitCode = await command.run(rest)
    endWhenSaid()
  } catch (cause) {
    process.exitCode = 1
    if (isUsageFault(cause)) {
      process.stderr.write(`${(cause as Error).message}\n\n${command.help.trim()}\n`)
      process.exitCode = 2
      return
    }
    await endWithFault(name, cause)
  }
}

/** What the program did not foresee: a sentence, and the end, whatever still runs in its threads. */
async function endWithFault(command: string, cause: unknown): Promise<void> {
  const { sayFault } = await import('./fault-log.ts')
  sayFault(`silverscreen ${command}`, cause)
  process.exit(1)
}

const graceMs = 3000

/** A command that has done its work ends when all is said, whatever a thread or a socket may still wait for. */
function endWhenSaid(): void {
  const isSaid = () => process.stdout.writableLength === 0 && process.stderr.writableLength === 0
  setInterval(() => isSaid() && process.exit(), graceMs).unref()
}

function isUsageFault(cause: unknown): boolean {
  return String((cause as { code?: string })?.code ?? '').startsWith('ERR_PARSE_ARGS')
}

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map(load => load()))
  const width = Math.max(...all.map(({ name }) => name.length))
  const lines = all.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return `silverscreen COMMAND [--help]\n\n${lines.join('\n')}\n`
}
