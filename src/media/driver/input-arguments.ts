import path from 'node:path'
import { limits, trustedContainers } from '../programs/hostile-limits.ts'

/** A name as FFmpeg takes it: with its protocol said, no part of a name can be mistaken for an option or another protocol. */
export function fileAddress(file: string): string {
  return `file:${path.resolve(file)}`
}

/** Options before `-i` that bound what a hostile file can make FFmpeg do. */
export function guardArguments(): string[] {
  return [
    '-protocol_whitelist',
    'file',
    '-format_whitelist',
    trustedContainers,
    '-max_streams',
    String(limits.streams),
    '-max_pixels',
    String(limits.pixels),
  ]
}
