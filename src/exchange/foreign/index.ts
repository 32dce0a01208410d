export { readAdvene } from '../advene/read-advene.ts'
export type { EafFrame } from '../elan/eaf-document.ts'
export { readElan } from '../elan/read-elan.ts'
export type { WrittenElan } from '../elan/write-elan.ts'
export { writeElan } from '../elan/write-elan.ts'
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
export type { TrackMapping } from './track-mapping.ts'
export { courseAspectNames, courseNames } from './track-mapping.ts'
export type { OutTrack } from './tracks-of-marks.ts'
export { tracksOfMarks } from './tracks-of-marks.ts'
export { writeValuesTable } from './write-values-table.ts'
