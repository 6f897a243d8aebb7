import { ActionIcon } from '@mantine/core'
import { X } from 'lucide-react'
import type { CallOutput } from '../../../../shared/contract/contract.ts'
import type { RuleChoices } from '../../../../shared/contract/rules.ts'
import type { DocumentBrief, DocumentLink } from '../../../../shared/model/document-link.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { useMayWrite } from '../../../backend/open-archive.ts'
import { useArchiveCommand, useArchiveQuery } from '../../../backend/queries.ts'
import { vi } from '../../../text/vi.ts'
import { FoldingGroup } from '../../../ui/folding-group.tsx'
import { paperName } from '../../../ui/paper-name.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { tellFailure } from '../../../ui/tell.ts'
import { LinkAdder } from './link-adder.tsx'
import { linkLabel } from './link-choices.ts'
import classes from './links.module.css'
import { ValidityAnswer } from './validity-answer.tsx'

interface Props {
  readonly id: DocumentId
  readonly kinds: RuleChoices['kinds']
  readonly onOpen: (paper: DocumentBrief) => void
}

const text = vi.paper.links

/** Quan hệ: the papers that this one is tied to, both ways, and what follows for whether it still stands. */
export function DocumentLinks({ id, kinds, onOpen }: Props) {
  const query = useArchiveQuery('links.ofDocument', { id })
  const said = query.data?.links.length ?? 0
  return (
    <FoldingGroup
      name="paper-links"
      title={vi.paper.groups.links}
      filled={said > 0}
      hint={said === 0 ? '' : String(said)}
    >
      <QueryView query={query}>
        {(data) => <LinkList id={id} kinds={kinds} onOpen={onOpen} {...data} />}
      </QueryView>
    </FoldingGroup>
  )
}

function LinkList({ id, kinds, onOpen, links, validity }: Props & CallOutput<'links.ofDocument'>) {
  const mayWrite = useMayWrite()
  const remove = useRemoveLink()
  const nameOf = (paper: DocumentBrief) => paperName(paper, kinds)
  return (
    <>
      <ValidityAnswer validity={validity} nameOf={nameOf} onOpen={onOpen} />
      {links.length === 0 ? (
        <p className={classes.quiet}>{text.empty}</p>
      ) : (
        <ul className={classes.list} aria-label={text.listLabel}>
          {links.map((link) => (
            <li key={link.id} className={classes.link}>
              <span className={classes.kind}>{linkLabel(link)}</span>
              <button
                type="button"
                className={classes.other}
                title={text.open(nameOf(link.other))}
                onClick={() => onOpen(link.other)}
              >
                {nameOf(link.other)}
                {link.other.inBin && <em> ({text.inBin})</em>}
              </button>
              {link.note !== '' && <p className={classes.note}>{link.note}</p>}
              {mayWrite && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={text.remove(nameOf(link.other))}
                  onClick={() => remove(link)}
                >
                  <X size={14} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && <LinkAdder self={id} nameOf={nameOf} />}
    </>
  )
}

/** Removes at once; the notice of the step takes it back. */
function useRemoveLink(): (link: DocumentLink) => void {
  const { mutate } = useArchiveCommand('links.remove')
  return ({ id }) => mutate({ id }, { onError: tellFailure })
}
