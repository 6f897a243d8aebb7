/** File systems that other machines, or the host of this one, may write to at the same time. */
const networkKinds = new Set(
  `9p afs beegfs ceph cifs coda davfs gfs2 glusterfs lustre ncpfs nfs nfs4 ocfs2 orangefs pvfs2 smb3 smbfs webdav
  vboxsf vmhgfs prl_fs afpfs ftp`.split(/\s+/),
)

/** The same through FUSE; others (ntfs-3g, exfat, encrypted folders) are disks of this machine. */
const networkFuse =
  `afp ceph cifs curlftpfs davfs2 gcsfuse glusterfs google-drive-ocamlfuse goofys gvfsd-fuse juicefs
  kio-fuse mount.davfs nfs onedriver rclone s3fs smbnetfs sshfs vmhgfs-fuse`.split(/\s+/)
const networkFuseKinds = new Set(networkFuse.map((name) => `fuse.${name}`))

export const isNetworkKind = (kind: string): boolean => networkKinds.has(kind) || networkFuseKinds.has(kind)

/** One line of a mount table. */
export interface Mount {
  readonly at: string
  /** Type of the file system, e.g. `ext4`, `cifs`, `fuse.sshfs`. */
  readonly kind: string
}

/** `/proc/self/mountinfo` of Linux: id, parent, device, root, place, options, tags …, “-”, type, source. */
export function parseMountinfo(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const fields = line.split(' ')
    const dash = fields.indexOf('-', 6)
    const place = fields[4]
    const kind = fields[dash + 1]
    return dash < 0 || place === undefined || kind === undefined ? [] : [{ at: unescapeOctal(place), kind }]
  })
}

/** Spaces and such stand as `\040`, byte by byte. */
function unescapeOctal(text: string): string {
  const bytes: number[] = []
  for (let index = 0; index < text.length; ) {
    const code = /^\\([0-3][0-7]{2})/.exec(text.slice(index, index + 4))?.[1]
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0)
    if (code === undefined) bytes.push(...new TextEncoder().encode(character))
    else bytes.push(Number.parseInt(code, 8))
    index += code === undefined ? character.length : 4
  }
  return new TextDecoder().decode(new Uint8Array(bytes))
}

/** What `mount` prints on macOS: `//user@server/share on /Volumes/share (smbfs, nodev, …)`. */
export function parseMountOutput(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const found = /^.* on (\/.*) \(([a-z0-9_]+)[,)]/.exec(line)
    return found?.[1] === undefined || found[2] === undefined ? [] : [{ at: found[1], kind: found[2] }]
  })
}

/** The file system that holds a path: the deepest place, and of two at one place the later, which covers the other. */
export function kindOfPath(mounts: readonly Mount[], path: string): string | undefined {
  let best: Mount | undefined
  for (const mount of mounts) {
    const inside = path === mount.at || path.startsWith(mount.at.endsWith('/') ? mount.at : `${mount.at}/`)
    if (inside && mount.at.length >= (best?.at.length ?? 0)) best = mount
  }
  return best?.kind
}

/** `\\server\share…` and `\\?\UNC\server\share…`; not `\\?\C:\…`, which is a long path on a disk. */
export const isSharePath = (path: string): boolean =>
  /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(path) || /^[\\/]{2}[^\\/?.]/.test(path)
