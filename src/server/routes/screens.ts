import path from 'node:path'
import type { FastifyReply } from 'fastify'
import type { House } from '../house.ts'
import { screenPolicy } from '../policy.ts'
import type { App } from '../route.ts'

/** The screens: built files by their hashed names, and the page for every address that is a screen's. */
export function screenRoutes(app: App, house: House): void {
  const sendPage = (reply: FastifyReply) => {
    reply.header('content-security-policy', screenPolicy)
    reply.header('cache-control', 'no-store')
    return reply.sendFile('index.html', house.webFolder, { cacheControl: false })
  }

  app.get('/', { schema: { hide: true } }, (_request, reply) => sendPage(reply))

  app.get('/assets/*', { schema: { hide: true } }, (request, reply) => {
    reply.header('content-security-policy', screenPolicy)
    reply.header('cache-control', 'public, max-age=31536000, immutable')
    const { '*': name } = request.params as { '*': string }
    return reply.sendFile(name, path.join(house.webFolder, 'assets'), { cacheControl: false })
  })

  app.setNotFoundHandler((request, reply) => {
    const isScreen = request.method === 'GET' && !/^\/(api|media|assets)\//.test(request.url)
    if (isScreen) return sendPage(reply)
    return reply.code(404).send({ refusal: { kind: 'no-such-address' } })
  })
}
