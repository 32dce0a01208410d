export const desk = {
  title: 'Desk',
  choosePurpose:
    'A film on the desk: look through its shots, correct them, code them, lay them out as pages. Choose the film; it opens where you were last.',
  films: 'Films',
  modes: 'Ways of looking at this film',
  chooseFilm: 'Choose a film',
  passOf: ({ title, codes }: { title: string; codes: readonly string[] }) => `${title}: ${codes.join(', ')}`,
  /** On the button of the switcher, before the film that is open. */
  switchFilm: 'Film',
  findFilm: 'Find a film or a part',
  nothingFound: 'No film is called so.',
  noFilms: 'There is no film yet.',
  previousFilm: 'Previous film or part',
  nextFilm: 'Next film or part',
  noFilmHere:
    'This film is not in the study: it was removed, or the address is of another study. Choose another one above.',
  bringBack: 'Films that were removed can be brought back in the corpus.',
}

export type DeskWords = typeof desk
