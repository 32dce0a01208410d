import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { Refusal } from '../words/index.ts'
import { refusalStatus } from './refusal-status.ts'

/** The server as a route sees it: what goes in and out is typed by the contracts. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** Answers with a refusal as data; typed so that a route's other answer stays checked. */
export function refuse(reply: FastifyReply, refusal: Refusal): never {
  return reply.code(refusalStatus(refusal)).send({ refusal }) as never
}
