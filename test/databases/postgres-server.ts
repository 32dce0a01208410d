import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'

export interface PostgresServer {
  /** A fresh, empty database on the server. */
  freshDatabase(): Promise<string>
  /** Ends the server, keeping what it holds, until `comeBack`. */
  goAway(): Promise<void>
  comeBack(): Promise<void>
  stop(): Promise<void>
}

/** Starts a PostgreSQL server of its own in a temporary folder; null, with a said reason, where there is none. */
export async function startPostgres(): Promise<PostgresServer | null> {
  const bin = findBinaries()
  if (!bin) {
    if (process.env['CI']) throw new Error('PostgreSQL 15 or newer is missing: apt-get install postgresql')
    console.warn('The PostgreSQL half is skipped: no server found (Debian: apt-get install postgresql).')
    return null
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-postgres-'))
  const owner = ownerFor(folder)
  const data = path.join(folder, 'data')
  execFileSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--no-sync'],
    {
      stdio: 'ignore',
      cwd: folder,
      ...owner,
    },
  )
  const port = await freePort()
  const words = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F']
  const start = () => {
    const server = spawn(path.join(bin, 'postgres'), words, { stdio: 'ignore', cwd: folder, ...owner })
    const ended = new Promise<void>(resolve => server.once('exit', () => resolve()))
    return async () => {
      server.kill('SIGINT')
      await ended
    }
  }
  const address = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`
  let end = start()
  await untilReady(address('postgres'))
  let next = 0
  return {
    async freshDatabase() {
      const name = `study_${next++}`
      await run(address('postgres'), `create database ${name}`)
      return address(name)
    },
    goAway: () => end(),
    async comeBack() {
      end = start()
      await untilReady(address('postgres'))
    },
    async stop() {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function findBinaries(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map(version => path.join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
    '/opt/homebrew/opt/postgresql/bin',
  ]
  const name = process.platform === 'win32' ? 'initdb.exe' : 'initdb'
  const server = name.replace('initdb', 'postgres')
  return (
    folders.find(folder => existsSync(path.join(folder, name)) && existsSync(path.join(folder, server))) ??
    null
  )
}

/** PostgreSQL refuses to run as root: there it runs as the user that its package made. */
function ownerFor(folder: string): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  const owner = { uid: id('-u'), gid: id('-g') }
  chownSync(folder, owner.uid, owner.gid)
  return owner
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

async function untilReady(address: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await run(address, 'select 1')
    } catch (cause) {
      if (tries > 200) throw new Error('PostgreSQL did not start', { cause })
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}

async function run(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
