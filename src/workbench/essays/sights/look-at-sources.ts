import { seeEvent, seeExcerpt, seeFact, seePlace, seeSource } from '../../../essay/index.ts'
import { factsOf } from '../../../study/index.ts'
import type { Look, Looks } from './looks.ts'

const source: Look<'source'> = async ({ store }, targets) => {
  const sources = await store.essays.named(
    'source',
    targets.map(({ id }) => id),
  )
  return ({ id }) => {
    const found = sources.get(id)
    return found ? seeSource(found) : null
  }
}

const excerpt: Look<'excerpt'> = async ({ store }, targets) => {
  const excerpts = await store.essays.named(
    'excerpt',
    targets.map(({ id }) => id),
  )
  const sources = await store.essays.named(
    'source',
    [...excerpts.values()].map(({ sourceId }) => sourceId),
  )
  return ({ id }) => {
    const found = excerpts.get(id)
    return found ? seeExcerpt(found, sources.get(found.sourceId) ?? null) : null
  }
}

const event: Look<'event'> = async ({ store }, targets) => {
  const events = await store.essays.named(
    'event',
    targets.map(({ id }) => id),
  )
  return ({ id }) => {
    const found = events.get(id)
    return found ? seeEvent(found) : null
  }
}

const place: Look<'place'> = async ({ store }, targets) => {
  const places = await store.essays.named(
    'place',
    targets.map(({ id }) => id),
  )
  return ({ id }) => {
    const found = places.get(id)
    return found ? seePlace(found) : null
  }
}

const fact: Look<'fact'> = async ({ store }, targets) => {
  const facts = await store.essays.named(
    'fact',
    targets.map(({ id }) => id),
  )
  const beside = await store.essays.belonging('fact', {
    aboutId: [...facts.values()].map(({ aboutId }) => aboutId),
  })
  return ({ id }) => {
    const found = facts.get(id)
    return found ? seeFact(found, factsOf(beside, found).facts) : null
  }
}

export const lookAtSources = { source, excerpt, event, place, fact } satisfies Partial<Looks>
