/** The program as it names itself in what it writes; `version` is that of package.json (a test holds them together). */
export const program = { name: 'Hồ Sơ Đại Hội', version: '0.1.0' } as const
