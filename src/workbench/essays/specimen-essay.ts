import type { Block, Inline } from '../../essay/index.ts'
import { writeBlock } from '../../essay/index.ts'
import type { ActBody } from '../../server/contracts/index.ts'
import type { ClaimKind, EssayLanguage, EvidenceTarget, Mark } from '../../study/index.ts'
import { essayLanguages } from '../../study/index.ts'
import { placeAct } from '../acts/place-act.ts'
import type { OpenStudy } from '../open-study.ts'

/** Sentences of one text; one that claims something says by which name, in whichever language. */
type Sentences = readonly (string | { claim: string; says: string })[]

const texts: { readonly [Language in EssayLanguage]: readonly Sentences[] } = {
  en: [
    [
      'Both films of this study were drawn by the program. This essay shows how a claim stands on marks, on a pass, and against something; it says nothing about any film that was ever shown.',
    ],
    [
      { claim: 'c1', says: 'In the film of 1986 a chimney smokes over the works.' },
      ' The mark says where; change it, and this sentence turns up among the claims to check.',
    ],
    [
      { claim: 'c2', says: 'No crane stands in the film of 1986.' },
      ' That can be said because a pass has looked through all of it for cranes. How much was looked through is printed with the claim.',
    ],
    [
      {
        claim: 'c3',
        says: 'What stands over the town is a chimney in the earlier film and a crane in the later.',
      },
      ' There is a chimney in the later film, too, until it falls: it speaks against the sentence and is printed beside what speaks for it.',
    ],
  ],
  'zh-Hans': [
    [
      '本研究的两部影片都由程序绘制。本文只示范论断如何以标注、编码轮次为据，又如何与相反的证据并列；它不涉及任何放映过的影片。',
    ],
    [
      { claim: 'c1', says: '1986年的影片中，厂区上空有烟囱冒烟。' },
      '标注说明它在何处；改动这处标注，此句便会出现在待核对的论断中。',
    ],
    [
      { claim: 'c2', says: '1986年的影片中没有塔吊。' },
      '之所以能这样说，是因为有一个编码轮次为寻找塔吊看完了全片。查看了多少，与论断一同印出。',
    ],
    [
      { claim: 'c3', says: '高出城镇的，在前一部影片中是烟囱，在后一部中是塔吊。' },
      '后一部影片中也有一座烟囱，直到它倒下：它与此句相反，与支持此句的证据并列印出。',
    ],
  ],
}

/**
 * An essay on the specimen films, on the marks with which they were drawn: for a study in which nobody has written one. It
 * is written by acts, as anybody's; where a mark that it needs is not there, nothing is written.
 */
export async function writeSpecimenEssay(study: OpenStudy): Promise<boolean> {
  const { store, makeId } = study
  if ((await store.essays.all()).length > 0) return false
  const seen = await specimenMarks(study)
  if (!seen) return false
  const essayId = makeId()
  const { chimney, smoke, laterChimney, crane, passId } = seen
  const mark = ({ id }: Mark): EvidenceTarget => ({ what: 'mark', id })
  const claims: [name: string, what: ClaimKind, on: ['supports' | 'opposes', EvidenceTarget][]][] = [
    [
      'c1',
      'observation',
      [
        ['supports', mark(chimney)],
        ['supports', mark(smoke)],
      ],
    ],
    ['c2', 'absence', [['supports', { what: 'pass', id: passId }]]],
    [
      'c3',
      'comparison',
      [
        ['supports', mark(chimney)],
        ['supports', mark(crane)],
        ['opposes', mark(laterChimney)],
      ],
    ],
  ]
  const acts: ActBody[] = [
    {
      kind: 'set-essay',
      essay: {
        id: essayId,
        titles: { en: 'How a claim stands on marks', 'zh-Hans': '论断如何以标注为据' },
        signed: { en: '', 'zh-Hans': '' },
        languages: ['en', 'zh-Hans'],
        style: 'chicago-author-date',
        address: '',
      },
    },
    ...essayLanguages.map(
      (language): ActBody => ({
        ...{ kind: 'write-blocks', essayId, language, take: [] },
        put: texts[language].map((sentences, position) => ({
          ...{ id: makeId(), position, text: writeBlock(paragraph(sentences)), upon: null },
        })),
      }),
    ),
    ...claims.map(
      ([name, what, on]): ActBody => ({
        ...{ kind: 'make-claim', essayId },
        claim: { id: makeId(), essayId, name, what, words: wordsOf(name) },
        evidence: on.map(([role, target]) => ({ id: makeId(), role, target })),
      }),
    ),
  ]
  for (const act of acts) if (!(await placeAct(study, act)).ok) return false
  return true
}

/** The marks of which the essay speaks, the first of each; null while a film is not drawn and coded yet. */
async function specimenMarks({ store }: OpenStudy) {
  const codes = new Map((await store.coding.codes()).map(({ names, id }) => [names.en, id]))
  const films = (await store.films.all())
    .map(({ film }) => film)
    .sort((a, b) => ((a.releaseDate ?? '') < (b.releaseDate ?? '') ? -1 : 1))
  const [earlier, later] = films
  if (!earlier || !later) return null
  const first = async (filmId: string, code: string) =>
    (await store.coding.marksOfFilm(filmId))
      .filter(({ codeId }) => codeId === codes.get(code))
      .sort((a, b) => a.startMs - b.startMs)[0]
  const chimney = await first(earlier.id, 'Chimney')
  const smoke = await first(earlier.id, 'Smoke')
  const laterChimney = await first(later.id, 'Chimney')
  const crane = await first(later.id, 'Crane')
  const [pass] = await store.coding.passesOfFilm(earlier.id)
  if (!chimney || !smoke || !laterChimney || !crane || !pass) return null
  // A crane that somebody has marked there since would make the essay untrue.
  if (await first(earlier.id, 'Crane')) return null
  return { chimney, smoke, laterChimney, crane, passId: pass.id }
}

function paragraph(sentences: Sentences): Block {
  const line = sentences.map((sentence): Inline => {
    const [text, claim] = typeof sentence === 'string' ? [sentence, null] : [sentence.says, sentence.claim]
    return { what: 'words', text, styles: [], claim, link: null }
  })
  return { what: 'paragraph', line }
}

function wordsOf(name: string): { en: string; 'zh-Hans': string } {
  const of = (language: EssayLanguage) =>
    texts[language]
      .flat()
      .flatMap(one => (typeof one !== 'string' && one.claim === name ? [one.says] : []))[0]
  return { en: of('en') ?? '', 'zh-Hans': of('zh-Hans') ?? '' }
}
