import type { CheckFinding } from '../../../shared/model/check.ts'
import type { Severity } from '../../../shared/model/rules.ts'
import { type Command, done } from '../command.ts'

const words: Readonly<Record<Severity, string>> = { error: 'LỖI', warning: 'Cần xem', info: 'Để biết' }
const asked = { severity: null, rule: null, dossierId: null, congressId: null }

export const check: Command = {
  usage: 'check <kho>',
  help: 'Xét kho theo quy tắc: thiếu gì, sai gì, theo văn bản nào',
  words: [1, 1],
  options: [],
  run: async ({ client, job }) => {
    const counts = await client.call('checks.finish', {}, job)
    const findings: CheckFinding[] = []
    for (;;) {
      const page = await client.call('checks.page', { ...asked, offset: findings.length, limit: 500 })
      findings.push(...page.findings)
      if (page.findings.length === 0 || findings.length >= page.total) break
    }
    return done(
      {
        ...counts,
        findings: findings.map(({ rule, severity, subject, message, source, mark }) => ({
          rule,
          severity,
          subject: subject.name,
          message,
          source,
          mark,
        })),
      },
      [
        ...findings.map(
          ({ rule, severity, subject, message, source, mark }) =>
            `${words[severity]} [${rule}, ${source.number}, mức tin cậy ${mark}] ${subject.name}: ${message}`,
        ),
        `${counts.errors} lỗi, ${counts.warnings} điều cần xem, ${counts.infos} điều để biết.`,
      ],
      counts.errors > 0,
    )
  },
}
