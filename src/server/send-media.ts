import path from 'node:path'
import type { FastifyReply } from 'fastify'

/** What a browser is told that a film is, by what the probe found: a name can say anything. */
const filmTypes = new Map([
  ['mp4', 'video/mp4'],
  ['mov', 'video/quicktime'],
  ['webm', 'video/webm'],
  ['matroska', 'video/x-matroska'],
  ['ogg', 'video/ogg'],
  ['avi', 'video/x-msvideo'],
  ['mpeg', 'video/mpeg'],
  ['mpegts', 'video/mp2t'],
])

export function filmType(probe: unknown): string {
  const { container } = (probe ?? {}) as { container?: unknown }
  return filmTypes.get(String(container)) ?? 'application/octet-stream'
}

/** Sends a file of the study under a type of the program's choice, whatever the file is called. */
export function sendMedia(
  reply: FastifyReply,
  place: string,
  as: { type: string; cacheControl: string },
): FastifyReply {
  reply.header('cache-control', as.cacheControl)
  reply.type(as.type)
  return reply.sendFile(path.basename(place), path.dirname(place), {
    cacheControl: false,
    contentType: false,
    dotfiles: 'allow',
  })
}
