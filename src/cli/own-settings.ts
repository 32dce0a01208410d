import { createHash, createHmac, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Hand } from '../store/index.ts'
import { OpenedPlaces } from '../tasks/index.ts'

/** Where this system keeps what one person has set, apart from every study. */
export function settingsFolder(): string {
  const { env, platform } = process
  const home = os.homedir()
  if (platform === 'win32')
    return path.join(env['APPDATA'] || path.join(home, 'AppData', 'Roaming'), 'Silverscreen')
  if (platform === 'darwin' && !env['XDG_CONFIG_HOME'])
    return path.join(home, 'Library', 'Application Support', 'Silverscreen')
  return path.join(env['XDG_CONFIG_HOME'] || path.join(home, '.config'), 'silverscreen')
}

/** What this person has opened; all that lies below `roots` too, as long as the program runs. */
export function openedPlaces(roots: readonly string[] = []): OpenedPlaces {
  return new OpenedPlaces(path.join(settingsFolder(), 'opened'), roots)
}

let secret: Buffer | null = null

/** The hand of this person on this machine: a secret of thirty-two bytes, made once, that no study holds. */
export function ownHand(): Hand {
  secret ??= readSecret(path.join(settingsFolder(), 'hand'))
  const key = secret
  return {
    id: createHash('sha256').update('hand').update(key).digest('hex').slice(0, 16),
    sign: text => createHmac('sha256', key).update(`order\n${text}`).digest('hex'),
  }
}

/** What lets this person into a study that is served from a folder: known to nobody who has not the secret. */
export function entranceKey(folder: string): string {
  secret ??= readSecret(path.join(settingsFolder(), 'hand'))
  return createHmac('sha256', secret)
    .update(`entrance\n${realpathSync(folder)}`)
    .digest('base64url')
}

/** Read where it is, else made whole under its name: two programs that start at once agree on one. */
function readSecret(file: string): Buffer {
  const fresh = randomBytes(32)
  const part = `${file}.${process.pid}.${fresh.toString('hex', 0, 4)}.part`
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    for (let tries = 0; tries < 2; tries++) {
      const standing = standingSecret(file)
      if (standing) return standing
      writeFileSync(part, fresh.toString('hex'), { mode: 0o600, flag: tries === 0 ? 'wx' : 'w' })
      try {
        linkSync(part, file)
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
        // What stands there is another program's, just made, or no secret at all.
        if (!standingSecret(file)) rmSync(file, { force: true })
      }
    }
    return standingSecret(file) ?? fresh
  } catch {
    // Without a place for settings the hand lasts as long as the program: what it orders is asked for again later.
    return fresh
  } finally {
    removeIfThere(part)
  }
}

/** In a folder that may not even be looked into there is nothing of ours to remove. */
function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // The part was never made.
  }
}

function standingSecret(file: string): Buffer | null {
  try {
    const text = readFileSync(file, 'utf8').trim()
    return /^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : null
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  }
}
