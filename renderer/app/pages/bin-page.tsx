import { Text } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useArchiveQuery } from '../../backend/queries.ts'
import { BinView } from '../../features/bin/bin-view.tsx'
import { vi } from '../../text/vi.ts'
import { Empty } from '../../ui/empty.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import classes from './bin-page.module.css'

const text = vi.bin

/** Thùng rác. */
export function BinPage() {
  const bin = useArchiveQuery('bin.list', {})
  return (
    <QueryView query={bin}>
      {(answer) =>
        answer.dossiers.length + answer.documents.length + answer.files.length === 0 ? (
          <Empty page icon={<Trash2 size={40} />} title={text.emptyTitle}>
            {text.emptyText}
          </Empty>
        ) : (
          <section className={classes.page}>
            <header className={classes.head}>
              <h1>{text.title}</h1>
              <Text size="sm" c="dimmed">
                {text.intro}
              </Text>
            </header>
            <BinView bin={answer} />
          </section>
        )
      }
    </QueryView>
  )
}
