import { existsSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Where people keep films on this machine: their own folder, what is connected to it, its drives. */
export function usualPlaces(): string[] {
  const home = os.homedir()
  const films = ['Videos', 'Movies', 'Films', '视频', '影片'].map(name => path.join(home, name))
  return [...films, home, ...connected(process.platform)].filter(folder => existsSync(folder))
}

/** Disks, sticks and shares as each system shows them; asked for anew each time, since they come and go. */
function connected(platform: NodeJS.Platform): string[] {
  if (platform === 'win32') return drives()
  if (platform === 'darwin') return foldersIn('/Volumes')
  const user = os.userInfo().username
  return [`/run/media/${user}`, `/media/${user}`, '/media', '/mnt'].flatMap(foldersIn)
}

function drives(): string[] {
  return [...'CDEFGHIJKLMNOPQRSTUVWXYZ'].map(letter => `${letter}:\\`).filter(drive => existsSync(drive))
}

function foldersIn(place: string): string[] {
  try {
    return readdirSync(place, { withFileTypes: true })
      .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => path.join(place, name))
  } catch {
    return []
  }
}
