import type { StudyStore } from '../../store/index.ts'
import type { Aspect, ChoiceList, Code, Coder, Contradiction, Film, Mark, Shot } from '../../study/index.ts'
import { showableFilm } from '../../study/index.ts'

/** Every film with the shots of its parts. */
export async function gatherShots(
  store: StudyStore,
): Promise<{ film: Film; parts: { id: string; shots: Shot[] }[] }[]> {
  const gathered = []
  for (const { film, parts } of await store.films.all()) {
    const withShots = []
    for (const { id } of parts) withShots.push({ id, shots: await store.shots.ofPart(id) })
    gathered.push({ film, parts: withShots })
  }
  return gathered
}

/** Every film with all its marks, and what the marks name. */
export async function gatherMarks(
  store: StudyStore,
): Promise<{ films: { film: Film; marks: Mark[] }[]; codes: Code[]; coders: Coder[] }> {
  const films = []
  for (const { film } of await store.films.all())
    films.push({ film, marks: await store.coding.marksOfFilm(film.id) })
  return { films, codes: await store.coding.codes(), coders: await store.coding.coders() }
}

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
