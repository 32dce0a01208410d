import type { StudyStore } from '../../store/index.ts'
import type { Coder } from '../../study/index.ts'
import { nameKey } from '../../study/index.ts'

/** Whose coding the one at home says it is. */
export const me = 'me'

/**
 * Who the coders of a file are, by what the file calls them: `me`, the id of a coder of the study, or null for the one who
 * is called so here, whoever was meant before.
 */
export type CodersSaid = Readonly<Record<string, string | null>>

/** Somebody whom a file names, and who that is in the study. */
export interface CoderOfFile {
  name: string
  is: 'me' | 'known' | 'new'
  /** Null where they are new. */
  coderId: string | null
}

const kind = 'foreign-coders'

/** Finds the coders whom a file names: as somebody says now, as was said of the name before, else by the name. */
export class CodersOfFile {
  readonly #coders: readonly Coder[]
  readonly #homeCoderId: string
  /** By the keys of names, the newest first. */
  readonly #said: ReadonlyMap<string, readonly (string | null)[]>

  constructor(of: {
    coders: readonly Coder[]
    homeCoderId: string
    said: ReadonlyMap<string, readonly (string | null)[]>
  }) {
    this.#coders = of.coders
    this.#homeCoderId = of.homeCoderId
    this.#said = of.said
  }

  get homeCoderId(): string {
    return this.#homeCoderId
  }

  with(more: readonly Coder[]): CodersOfFile {
    const coders = [...this.#coders, ...more]
    return new CodersOfFile({ coders, homeCoderId: this.#homeCoderId, said: this.#said })
  }

  /** The coder whom a name means; null where nobody is called so yet. */
  find(name: string): Coder | null {
    const [said] = this.#said.get(nameKey(name)) ?? []
    const meant = said ? this.#coders.find(({ id }) => id === said) : undefined
    return meant ?? this.#called(name)
  }

  /** Whom the name has meant, too: what they have already just so does not come again under another. */
  others(name: string, than: string): string[] {
    const ids = (this.#said.get(nameKey(name)) ?? []).flatMap(id => id ?? [])
    return [...new Set([...ids, this.#called(name)?.id])].filter(
      id => id !== undefined && id !== than,
    ) as string[]
  }

  seen(name: string): CoderOfFile {
    const coder = this.find(name)
    const is = coder === null ? 'new' : coder.id === this.#homeCoderId ? 'me' : 'known'
    return { name, is, coderId: coder?.id ?? null }
  }

  #called(name: string): Coder | null {
    return this.#coders.find(coder => nameKey(coder.name) === nameKey(name)) ?? null
  }
}

/** What is said now and what was said of names before. */
export async function codersOfFile(store: StudyStore, said: CodersSaid = {}): Promise<CodersOfFile> {
  const { homeCoderId } = await store.studies.get()
  const before = (await store.setAside.ofKind(kind)).map(({ content }) => readSaid(content))
  const all = new Map<string, (string | null)[]>()
  for (const one of [idsOf(said, homeCoderId), ...before])
    for (const [name, id] of Object.entries(one))
      all.set(nameKey(name), [...(all.get(nameKey(name)) ?? []), id])
  return new CodersOfFile({ coders: await store.coding.coders(), homeCoderId, said: all })
}

/** What is to be remembered for the next file; null where nothing was said. */
export function keptCoders(
  effects: { makeId: () => string; now: () => string },
  said: CodersSaid | undefined,
  { origin, digest, homeCoderId }: { origin: string; digest: string; homeCoderId: string },
) {
  if (!said || Object.keys(said).length === 0) return null
  return {
    ...{ id: effects.makeId(), origin, originDigest: digest, kind },
    ...{ content: JSON.stringify(idsOf(said, homeCoderId)), createdAt: effects.now() },
  }
}

function idsOf(said: CodersSaid, homeCoderId: string): CodersSaid {
  return Object.fromEntries(Object.entries(said).map(([name, id]) => [name, id === me ? homeCoderId : id]))
}

/** Another hand may have written it: what is no such record says nothing. */
function readSaid(content: string): CodersSaid {
  try {
    const said = JSON.parse(content) as object
    if (said === null || typeof said !== 'object') return {}
    return Object.fromEntries(
      Object.entries(said).filter(([, id]) => id === null || typeof id === 'string'),
    ) as CodersSaid
  } catch {
    return {}
  }
}
