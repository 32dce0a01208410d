import { readdir, readlink, realpath } from 'node:fs/promises'
import path from 'node:path'

/** A name in a study's folder that is no file and no folder of the study. */
export interface LinkOut {
  link: string
  /** Where it leads; null for a pipe, a socket or a device. */
  target: string | null
}

/**
 * Everything in a study's folder that leads out of it. Whatever is read, written or removed below the folder would be
 * read, written or removed at the other end, so it is looked for before anything is opened, and without following.
 */
export async function linksOut(
  folder: string,
  isOpened: (place: string) => Promise<boolean>,
): Promise<LinkOut[]> {
  const root = await realpath(folder)
  const found: LinkOut[] = []
  const left = [root]
  for (let at = left.pop(); at !== undefined; at = left.pop())
    for (const entry of await readdir(at, { withFileTypes: true }).catch(() => [])) {
      const place = path.join(at, entry.name)
      if (entry.isDirectory()) left.push(place)
      else if (entry.isSymbolicLink()) {
        const target = await targetOf(place)
        const leads = target.real === null || !isBelow(root, target.real)
        if (leads && !(await isOpened(target.real ?? target.named)))
          found.push({ link: place, target: target.real ?? target.named })
      } else if (!entry.isFile()) found.push({ link: place, target: null })
    }
  return found
}

/** Whether a place lies strictly below a folder, by their names alone. */
export function isBelow(folder: string, place: string): boolean {
  const inside = path.relative(folder, place)
  return inside !== '' && inside !== '..' && !inside.startsWith(`..${path.sep}`) && !path.isAbsolute(inside)
}

/** A link that leads to nothing yet would make a file there when it is written to. */
async function targetOf(link: string): Promise<{ real: string | null; named: string }> {
  const named = path.resolve(path.dirname(link), await readlink(link))
  return { real: await realpath(link).catch(() => null), named }
}
