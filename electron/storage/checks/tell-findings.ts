import { AppError } from '../../../shared/app-error.ts'
import type { CheckFinding } from '../../../shared/model/check.ts'
import { type CongressId, DocumentId, DossierId } from '../../../shared/model/ids.ts'
import type { Rules } from '../../../shared/model/rules.ts'
import type { Finding } from '../../domain/validation/check.ts'
import type { DocumentFacts } from '../../domain/validation/facts.ts'
import { sql } from '../database/sql.ts'
import type { FoundFacts } from './document-facts.ts'
import type { FoundDossier } from './dossier-facts.ts'
import type { Inspector } from './inspector.ts'

/** Findings as a person reads them: with what they speak of, and the rule's source. */
export interface FindingTeller {
  /** As it is now, or as it would be with these facts changed. */
  ofDocument(id: DocumentId, change?: Partial<DocumentFacts>): CheckFinding[]
  /** The dossier as a whole. */
  ofDossierItself(id: DossierId): CheckFinding[]
  /** The dossier as a whole and each of its papers. */
  ofDossier(id: DossierId): CheckFinding[]
  ofCongress(id: CongressId): CheckFinding[]
  ofSeries(name: string, documentIds: readonly number[]): CheckFinding[]
}

type Subject = CheckFinding['subject']
const nothing = { documentId: null, dossierId: null, congressId: null }

function documentSubject({ facts, dossierId }: FoundFacts, dossier: FoundDossier | undefined): Subject {
  const number = [facts.number, facts.symbol].filter((part) => part !== '').join('-')
  const called = [number, facts.title].filter((part) => part !== '').join(': ')
  return {
    kind: 'document',
    documentId: DocumentId.parse(facts.id),
    dossierId,
    congressId: dossier?.congressId ?? null,
    name: called === '' ? `Văn bản thứ ${facts.order} chưa có tên` : called,
  }
}

function dossierSubject({ facts, congressId }: FoundDossier): Subject {
  return {
    ...nothing,
    kind: 'dossier',
    dossierId: DossierId.parse(facts.id),
    congressId,
    name: `Hồ sơ ${facts.code}: ${facts.title}`,
  }
}

export function createFindingTeller(inspector: Inspector, rules: () => Rules): FindingTeller {
  const tell = (findings: readonly Finding[], subject: Subject): CheckFinding[] =>
    findings.map((finding) => {
      const entry = rules().validations.entries.find(({ code }) => code === finding.rule)
      if (entry === undefined)
        throw new AppError('bad-rules', { file: 'validations', place: finding.rule, reason: '' })
      return { ...finding, subject, source: entry.source, mark: entry.mark }
    })
  const ofPaper = (paper: FoundFacts, dossier: FoundDossier | undefined) =>
    tell(inspector.ofPaper(paper, dossier), documentSubject(paper, dossier))
  const dossierWithPapers = (id: DossierId) => {
    const dossier = inspector.dossiers([id]).get(id)
    return dossier && { dossier, papers: inspector.papers(sql`dossier_id = ${id}`) }
  }
  const itself = (found: ReturnType<typeof dossierWithPapers>) =>
    found ? tell(inspector.ofDossier(found.dossier, found.papers), dossierSubject(found.dossier)) : []

  return {
    ofDocument: (id, change = {}) =>
      inspector.papers(sql`documents.id = ${id}`).flatMap((paper) => {
        const dossier = inspector.dossiers([paper.dossierId]).get(paper.dossierId)
        return ofPaper({ ...paper, facts: { ...paper.facts, ...change } }, dossier)
      }),
    ofDossierItself: (id) => itself(dossierWithPapers(id)),
    ofDossier: (id) => {
      const found = dossierWithPapers(id)
      return [...itself(found), ...(found?.papers ?? []).flatMap((paper) => ofPaper(paper, found?.dossier))]
    },
    ofCongress: (id) => {
      const facts = inspector.congresses.get(id)
      const name = facts ? `Đại hội ${facts.organisation} lần thứ ${facts.ordinal}` : ''
      return tell(inspector.ofCongress(id), { ...nothing, kind: 'congress', congressId: id, name })
    },
    ofSeries: (name, documentIds) => {
      const series = inspector.readSeries(name, documentIds)
      return tell(inspector.ofSeries(series), { ...nothing, kind: 'series', name: series.name })
    },
  }
}
