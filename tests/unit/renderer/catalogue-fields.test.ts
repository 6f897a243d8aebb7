import { describe, expect, test } from 'vitest'
import {
  catalogueChecks,
  catalogueFields,
  catalogueForm,
  changedFields,
  missingOf,
} from '../../../renderer/features/documents/catalogue-fields.ts'
import {
  meetingChecks,
  presenceWarning,
  tidiedLines,
  tidiedNames,
} from '../../../renderer/features/documents/meeting-fields.ts'
import { DocumentFields } from '../../../shared/model/document.ts'
import { emptyMedia, emptyMeeting } from '../../../shared/model/empty-records.ts'
import { paper } from './samples.ts'

const minutes = paper(1, {
  kind: 'bien-ban',
  date: { text: '1985', certain: false },
  lapsedOn: { text: '2024-01-01', certain: true },
  pages: 12,
  pageFrom: 3,
  pageTo: 14,
  recordForm: 'anh',
  languages: 'Tiếng Việt, tiếng Tày',
  handwriting: 'Bút phê của Bí thư',
  keywords: 'đại hội',
  topic: 'Nhân sự',
  originalPlace: 'Kho lưu trữ Thành ủy',
  meeting: {
    ...emptyMeeting,
    kind: 'dai-hoi',
    heldOn: { text: '2020-05', certain: true },
    number: '12',
    period: 'khóa XVI',
    startedAt: '07:30',
    endedAt: '11:00',
    place: 'Hội trường Ủy ban nhân dân xã',
    chair: 'Nông Văn A; Hoàng Thị B',
    secretary: 'Lý Văn C',
    summoned: 1500,
    present: 1498,
    absent: 'Đỗ Thị D: ốm\nMa Văn E',
    agenda: 'Khai mạc\nBầu cử',
  },
  media: { ...emptyMedia, archiveNumber: 'A.12', maker: 'Triệu Văn G', extent: '9 × 12 cm' },
})

describe('form ↔ fields', () => {
  test('a document comes back as it was, in every field', () => {
    for (const document of [
      paper(2),
      minutes,
      paper(3, { kind: null, date: null, copy: null, title: '', signer: 'A; B' }),
    ]) {
      expect(catalogueFields(catalogueForm(document))).toEqual(DocumentFields.parse(document))
    }
  })

  test('a meeting belongs to minutes, and to whatever has one already', () => {
    const form = catalogueForm(null)
    const said = { ...form, meeting: { ...form.meeting, chair: 'A' } }
    expect(catalogueFields(said)?.meeting).toBeNull()
    expect(catalogueFields({ ...said, kind: 'bien-ban' })?.meeting?.chair).toBe('A')
    const notice = paper(4, { kind: 'thong-bao', meeting: { ...emptyMeeting, chair: 'B' } })
    expect(catalogueFields(catalogueForm(notice), notice)?.meeting?.chair).toBe('B')
    expect(catalogueFields({ ...catalogueForm(notice), kind: 'nghi-quyet' }, notice)?.meeting).toBeNull()
  })

  test('times, names and lines are kept tidy', () => {
    const form = catalogueForm(minutes)
    const typed = {
      ...form,
      meeting: {
        ...form.meeting,
        startedAt: '14 giờ',
        chair: ' A ;;B; ',
        agenda: ' Một \n\n Hai ',
        present: '1.498',
      },
    }
    expect(catalogueFields(typed)?.meeting).toMatchObject({
      startedAt: '14:00',
      chair: 'A; B',
      agenda: 'Một\nHai',
      present: 1498,
    })
    expect([tidiedNames(';'), tidiedLines(' \n ')]).toEqual(['', ''])
  })

  test('no fields while a date is none', () => {
    const form = catalogueForm(null)
    expect(catalogueFields({ ...form, date: '31/2/2020' })).toBeNull()
    expect(catalogueFields({ ...form, lapsedOn: 'năm sau' })).toBeNull()
    expect(catalogueFields({ ...form, meeting: { ...form.meeting, heldOn: 'hôm qua' } })).toBeNull()
  })
})

describe('what is sent', () => {
  const before = DocumentFields.parse(minutes)
  test('nothing when nothing changed', () => {
    expect(changedFields(before, structuredClone(before))).toEqual({})
  })
  test('the changed fields only, a meeting whole', () => {
    const meeting = { ...emptyMeeting, ...before.meeting, place: 'Nhà văn hóa' }
    expect(changedFields(before, { ...before, title: 'Khác', meeting })).toEqual({ title: 'Khác', meeting })
    expect(changedFields(before, { ...before, lapsedOn: null })).toEqual({ lapsedOn: null })
  })
})

describe('what is checked', () => {
  test('pages are a number from 1 to 9999 or nothing', () => {
    expect(['', '1', '9999', ' 12 '].map(catalogueChecks.pages)).toEqual([null, null, null, null])
    for (const wrong of ['0', '-1', '1,5', '10000', 'x']) expect(catalogueChecks.pages(wrong)).not.toBeNull()
  })

  test('an hour is one, or nothing', () => {
    expect(['', '7h30', '07:30', '14h'].map(meetingChecks.startedAt)).toEqual([null, null, null, null])
    for (const wrong of ['25h', '7h75', 'sáng']) expect(meetingChecks.startedAt(wrong)).not.toBeNull()
  })

  test('more present than were called is odd', () => {
    expect(presenceWarning({ summoned: '150', present: '151' })).toBe(true)
    expect(presenceWarning({ summoned: '150', present: '150' })).toBe(false)
    expect(presenceWarning({ summoned: '', present: '150' })).toBe(false)
  })

  test('lengths count what is kept, not the spaces around it', () => {
    expect(catalogueChecks.title(`  ${'a'.repeat(500)}  `)).toBeNull()
    expect(catalogueChecks.title('a'.repeat(501))).not.toBeNull()
  })

  test('what is missing, in the order of the form', () => {
    expect(missingOf(catalogueForm(null))).toEqual(['kind', 'date', 'body', 'title', 'copy'])
    expect(missingOf(catalogueForm(paper(1)))).toEqual([])
    expect(missingOf({ ...catalogueForm(paper(1)), date: '32/1/2020', body: '  ' })).toEqual(['date', 'body'])
  })
})
