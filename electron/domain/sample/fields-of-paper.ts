import { type DocumentFields, MediaFields, MeetingFields } from '../../../shared/model/document.ts'
import { emptyMedia, emptyMeeting } from '../../../shared/model/empty-records.ts'
import type { SampleHead, SamplePaper } from '../../../shared/model/sample.ts'

type SomeFields = { readonly [Name in keyof DocumentFields]?: DocumentFields[Name] | undefined }

/** What is catalogued of a paper of the sample. Without a body of its own it is issued by the body of its head. */
export function fieldsOfPaper(
  { fields: { meeting, media, ...fields } }: SamplePaper,
  head: SampleHead | undefined,
): SomeFields {
  return {
    ...(head === undefined ? {} : { body: head.body }),
    languages: 'Tiếng Việt',
    ...fields,
    ...(meeting === undefined ? {} : { meeting: MeetingFields.parse({ ...emptyMeeting, ...meeting }) }),
    ...(media === undefined ? {} : { media: MediaFields.parse({ ...emptyMedia, ...media }) }),
  }
}
