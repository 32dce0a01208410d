import type { StudyStore } from '../../store/index.ts'
import type { Aspect, ChoiceList, Code, Coder, Contradiction, Film } from '../../study/index.ts'
import { showableFilm } from '../../study/index.ts'

/** What a finding names by id. */
export interface RecordNames {
  films: Film[]
  codes: Code[]
  coders: Coder[]
  contradictions: Contradiction[]
  aspects: Aspect[]
  choiceLists: ChoiceList[]
}

/** Codes as they were called in a version of the codebook, where one is said. */
export async function gatherNames(store: StudyStore, codebookVersion?: number): Promise<RecordNames> {
  const version = (await store.coding.codebookVersions()).find(({ number }) => number === codebookVersion)
  const before = new Map(version?.codes.map(code => [code.id, code]))
  return {
    films: (await store.films.all()).map(({ film }) => showableFilm(film)),
    codes: (await store.coding.codes()).map(code => before.get(code.id) ?? code),
    coders: await store.coding.coders(),
    contradictions: await store.coding.contradictions(),
    aspects: await store.coding.aspects(),
    choiceLists: await store.coding.choiceLists(),
  }
}
