import { amounts, several } from './amounts.ts'

const notInQdc = {
  names: (count: number) => `${several(count, 'code has', 'codes have')} a second name, which is not in it.`,
  kinds: (count: number) => `${several(count, 'code is', 'codes are')} no symbol; kinds are not in it.`,
  parents: (count: number) =>
    `${several(count, 'code stands', 'codes stand')} under several others; in it only under the first.`,
  rules: (count: number) =>
    `Of ${several(count, 'code', 'codes')} rules of use or what they entail are not in it.`,
  retired: (count: number) =>
    `${several(count, 'code is', 'codes are')} retired, and in it look like all others.`,
  aspects: (count: number) => `${several(count, 'aspect is', 'aspects are')} not in it.`,
  contradictions: (count: number) => `${several(count, 'contradiction is', 'contradictions are')} not in it.`,
}

export const codebook = {
  title: 'Codebook',
  purpose:
    'What is looked for in the films. A code marks a symbol, a space, a subject or a technique; on the coding desk its key puts it on the shot.',
  size: ({ inUse, retired }: { inUse: number; retired: number }) =>
    `${several(inUse, 'code', 'codes')}${retired > 0 ? `, ${amounts.count(retired)} retired` : ''}`,
  begin: 'No code yet. Make the first, or begin with an example.',
  kinds: { symbol: 'Symbols', space: 'Spaces', subject: 'Subjects', technique: 'Techniques' },
  kindMeanings: {
    symbol: 'things with a reading',
    space: 'kinds of space',
    subject: 'who is shown',
    technique: 'how it is shown',
  },
  kindNames: { symbol: 'Symbol', space: 'Space', subject: 'Subject (who)', technique: 'Technique' },
  search: 'Search the codebook',
  noneFound: 'Nothing in the codebook is called so, and nothing says so of itself.',
  choose:
    'Choose a code to read what it means and to see every frame of it, or a contradiction to see its square.',
  moves:
    'Alt with an arrow up or down puts a code elsewhere, Alt with an arrow right under the code before it, left out again.',
  chosen: (count: number) =>
    `${several(count, 'code', 'codes')} chosen. Drag one of them, or press Alt with an arrow on one, and all move; Escape lets go.`,
  change: 'Change',
  pinyin: 'Pinyin',
  definition: 'What it is',
  whenToUse: 'When it is marked',
  whenNot: 'When it is not',
  noDefinition: 'Nobody has said yet what it is, and when it is marked.',
  unit: 'Put on',
  units: { shot: 'shots', scene: 'scenes', slice: 'slices', span: 'free spans', film: 'films' },
  judgement: 'Judgement',
  judgements: {
    manifest: 'manifest: two careful viewers should agree',
    interpretive: 'interpretive: a reading',
  },
  heading: 'Heading',
  headingMeaning: 'only groups the codes under it: it is not marked, looked for or counted itself',
  under: 'Stands under',
  entails: 'By definition also',
  between: ', ',
  shown: { is: 'This is it', 'is-not': 'This is not it' },
  asExample: { is: 'Show: this is it', 'is-not': 'Show: this is not it' },
  showsFrame: (place: string, how: string) => `${how}: ${place}`,
  takeExampleAway: (place: string) => `Take ${place} away from the definition`,
  frames: 'Every frame, film by film',
  playFrames: 'Play these one after another',
  noFrameToPlay: 'There is no frame of it to play yet.',
  rollUp: (under: number) =>
    `With ${several(under, 'code', 'codes')} that ${under === 1 ? 'stands' : 'stand'} under it`,
  places: (count: number) => (count === 0 ? 'not marked in it' : several(count, 'place', 'places')),
  allPlaces: (count: number) => `Show all ${amounts.count(count)}`,
  add: 'New code',
  nameEn: 'Name in English',
  nameZh: 'Name in Chinese',
  kind: 'Kind',
  colour: 'Colour',
  colourNames: [
    'Orange',
    'Sky blue',
    'Green',
    'Yellow',
    'Blue',
    'Vermilion',
    'Pink',
    'Teal',
    'Olive',
    'Rose',
    'Purple',
    'Pale blue',
  ],
  ownColour: 'Colour of its own',
  key: 'Key',
  noKey: 'no key',
  keyMeaning: 'One letter or digit',
  retire: 'Retire',
  retireMeaning: 'Its marks stay and stay visible; nothing new is marked with it.',
  retireHoldings: (name: string, { marks, films }: { marks: number; films: number }) =>
    `${several(marks, 'mark', 'marks')} in ${several(films, 'film', 'films')} ${marks === 1 ? 'is' : 'are'} made with “${name}”. ${marks === 1 ? 'It stays' : 'They stay'}. Nothing new is marked with the code, and the analysis leaves it out until it is brought back.`,
  retireAll: 'Retire it',
  bringBack: 'Bring back',
  retired: 'Retired',
  save: 'Save',
  make: 'Make the code',
  cancel: 'Cancel',
  undo: 'Undo',
  redo: 'Redo',
  examples: {
    title: 'One of each kind, as an example',
    lead: 'Nothing here is in the codebook. Take over what helps and change it as you like; it can be taken back.',
    take: 'Take over',
    takeAll: (count: number) => `Take over all ${amounts.count(count)}`,
    codes: {
      symbol: {
        definition: 'Stairs that carry more than people: rise and fall, a way between two worlds.',
        whenToUse: 'Somebody climbs, descends or stops on them, or the camera looks up or down along them.',
        whenNot: 'They stand in the background and nothing is made of them.',
      },
      space: {
        definition: 'A station with its hall, platforms and tracks, as a place of leaving and arriving.',
        whenToUse: 'In every scene that takes place there, inside or outside.',
        whenNot: 'In a train that is under way; where a station is only spoken of.',
      },
      subject: {
        definition: 'A person who is played as younger than about fourteen.',
        whenToUse: 'Face, back or voice is there and the shot is about the child, too.',
        whenNot: 'Children are part of a crowd.',
      },
      technique: {
        definition: 'A shot that goes on so far beyond what this film is used to that its time is felt.',
        whenToUse: 'It lasts a minute or more, or three times the film’s median shot.',
        whenNot: 'A picture is held for titles or credits.',
      },
    },
  },
  appendix: {
    menu: 'Take out',
    forms: {
      print: 'Print, or keep as PDF',
      docx: 'Word document (DOCX)',
      markdown: 'Markdown',
      'refi-qda':
        'REFI-QDA (QDC): names, definitions, colours and sets, without kinds, rules, aspects and contradictions',
    },
    misfit: ({ kind, count }: { kind: keyof typeof notInQdc; count: number }) => notInQdc[kind](count),
    title: (study: string) => `Codebook of “${study}”`,
    lead: ({ size, date }: { size: string; date: string }) => `As of ${date}: ${size}.`,
    see: (number: string) => `See ${number}.`,
    label: (label: string) => `${label}. `,
    facts: (facts: readonly (readonly [label: string, said: string])[]) =>
      facts.map(([label, said]) => `${label}: ${said}`).join(' · '),
  },
}

export type CodebookWords = typeof codebook
