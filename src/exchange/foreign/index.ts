export { readAdvene } from '../advene/read-advene.ts'
export { readElan } from '../elan/read-elan.ts'
export { type FileOfPackage, readMediapkg } from '../mediapkg/read-mediapkg.ts'
export { beforeWords, betweenTags, readWebAnnotations } from '../web-annotations/read-annotations.ts'
export { LeftCounter } from './count-left.ts'
export type {
  ForeignAnnotation,
  ForeignFilm,
  ForeignForm,
  ForeignRefusal,
  ForeignTrack,
} from './foreign-film.ts'
export type { ReadValue, ValueCourse } from './read-values.ts'
export { readValues, valueCourses, writeValues } from './read-values.ts'
export { ForeignFault } from './read-xml.ts'
