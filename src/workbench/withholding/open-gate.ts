import type { StudyStore } from '../../store/index.ts'
import type { Gate } from '../../study/index.ts'
import { gateOf } from '../../study/index.ts'
import type { Language } from '../../words/index.ts'
import { wordsIn } from '../../words/index.ts'
import { ownWords } from './own-words.ts'

/** The gate through which something leaves a study; `language`: that of what goes out, null of what machines read. */
export async function openGate(store: StudyStore, language: Language | null): Promise<Gate> {
  const films = await store.films.all()
  return gateOf({
    people: films.flatMap(({ film }) => film.people),
    spans: await store.world.withheldSpans(),
    ownWords: ownWords(),
    instead: language && wordsIn(language).withholding.instead,
  })
}
