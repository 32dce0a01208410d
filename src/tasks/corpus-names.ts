import type { StudyStore } from '../store/index.ts'
import type { Code, Coder } from '../study/index.ts'
import { isCalled, plainMeaning } from '../study/index.ts'

type Bulk = Parameters<Parameters<StudyStore['inBulk']>[0]>[0]

/** What the study holds before the import. */
export interface Standing {
  codes: Code[]
  periodisationNames: string[]
  homeCoderId: string
}

const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#f0e442', '#999999']

/** The coders and codes that lines name: those of the study that are called so, and new ones. */
export class CorpusNames {
  readonly #makeId: () => string
  readonly #bulk: Bulk
  readonly #standing: Standing
  readonly #codes = new Map<string, Code>()
  readonly #coders = new Map<string, Coder>()

  constructor(makeId: () => string, bulk: Bulk, standing: Standing) {
    this.#makeId = makeId
    this.#bulk = bulk
    this.#standing = standing
  }

  get codes(): number {
    return this.#codes.size
  }

  /** By what lines call them; '' for the one without a name. */
  get coders(): ReadonlyMap<string, Coder> {
    return this.#coders
  }

  async coderOf(name: string | null): Promise<Coder> {
    const standing = this.#coders.get(name ?? '')
    if (standing) return standing
    if (name === null) {
      const home: Coder = { id: this.#standing.homeCoderId, name: '' }
      this.#coders.set('', home)
      return home
    }
    const coder: Coder = { id: this.#makeId(), name }
    this.#coders.set(name, coder)
    await this.#bulk.add('coder', coder)
    return coder
  }

  /** The code of the study that the symbol means: of just this name, else of one that reads the same. */
  #standingCode(symbol: string): Code | undefined {
    const { codes } = this.#standing
    const taken = new Set([...this.#codes.values()].map(code => code.id))
    return (
      codes.find(code => code.names.en === symbol) ??
      codes.find(code => !taken.has(code.id) && isCalled(code, symbol))
    )
  }

  async codeOf(symbol: string): Promise<Code> {
    const known = this.#codes.get(symbol) ?? this.#standingCode(symbol)
    if (known) {
      this.#codes.set(symbol, known)
      return known
    }
    const code: Code = {
      id: this.#makeId(),
      kind: 'symbol',
      names: { en: symbol, 'zh-Hans': '' },
      colour: colours[this.#codes.size % colours.length]!,
      key: null,
      position: this.#standing.codes.length + this.#codes.size,
      retired: false,
      ...plainMeaning,
    }
    this.#codes.set(symbol, code)
    await this.#bulk.add('code', code)
    return code
  }
}
